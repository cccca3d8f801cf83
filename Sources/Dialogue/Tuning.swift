/// The numbers of topic matching, found by measuring.
enum Tuning {
  /// Weights of features: words that say little, pairs, stems, and groups of synonyms and of related words.
  static let common = 0.6
  static let pair = 0.8
  static let commonPair = 0.7
  static let stem = 0.5
  static let commonStem = 0.3
  static let synonyms = 1.5
  static let related = 1.2
  /// Share of the words block and of the pieces block in a line of length one.
  static let words = 0.9
  static let pieces = 0.66
  /// How much of the weight of words never seen counts in a line's length.
  static let unseen = 0.6
  /// Samples of other topics that a topic's judge learns against.
  static let rivals = 1500
  /// The same for each sample of its own, where that is more: a topic of many samples would else seem the rule.
  static let rivalsEach = 4
  /// Sweeps over the samples, steps towards the best value of one, and what a sample on the wrong side costs.
  static let sweeps = 8
  static let steps = 4
  /// A sample whose part changes by less than this rests for a sweep.
  static let still = 0.02
  static let cost = 30.0
  /// The margin at which a judge is sure by eight and a half parts in ten.
  static let slack = 3.0
  /// How much of a score is the judge's margin; the rest is likeness to the nearest sample.
  static let marginShare = 0.85
  /// How much a line's fit rises with the likeness to the nearest sample of its best topic.
  static let likeness = 0.25
  /// The fit from which a line counts as understood, and the thousandths it is shown as.
  static let enough = 0.158
  /// From this fit on with lines off script a question is not taken for one about his last words.
  static let astray = 620
  static let bar = 440
  /// What a line that leans wholly on the one before fits at least; by how many thousandths another topic must fit better
  /// than that one for the line to stand on its own; and how many words a bare "why?" has at most.
  static let leaning = 640
  static let apart = 150
  static let bareWhy = 4
  /// The fit from which a line says plainly what it is about.
  static let plain = 700
  /// By how many thousandths the topics spoken of last are likelier: for a line that leans on them, for
  /// one that takes up his words, for any other.
  static let leaningLifts = [120, 80, 40]
  static let nearLifts = [70, 45, 20]
  static let echoLifts = [150, 90, 30]
  /// By how many thousandths a topic is likelier that his latest words bring up, in the same three cases, and by how many
  /// one is unlikelier that only his words can bring up, and have not.
  static let leaningBroughtUp = 120
  static let echoBroughtUp = 120
  static let nearBroughtUp = 80
  static let tooEarly = 120
  /// By how many thousandths a line is less of a stray that takes up a word of his last lines.
  static let echoStray = 100
  /// A topic that more things than this bring up is lifted less.
  static let fewCauses = 5
  /// By how many thousandths a topic is likelier whose own word of his the line takes up, and what such a line fits at
  /// least where nothing else does.
  static let dropLift = 150
  static let dropped = 560
  /// A question of at most so many words that fits nothing is about his last remark.
  static let brief = 8
  /// The same in Chinese characters.
  static let briefHan = 6
  /// A question of at most so many words (Chinese: characters), at most so many of them with a meaning of their own, may
  /// point at the sentence before it, where that fits its topic by so much.
  static let points = 9
  static let pointsHan = 12
  static let pointsOf = 1
  static let pointed = 560
  /// By how many thousandths a stray must at least lead a topic just spoken of.
  static let hair = 110
  /// A question of at most so many words (Chinese: characters) that repeats a word of his last lines is about them.
  static let short = 12
  /// By how many thousandths the fit of a Chinese line is raised.
  static let hanRaise = 80
  /// By how many thousandths a line must fit the strays better than any topic to be rejected for it.
  static let offScriptLead = 80
  /// By how much more it must lead where strays are as many as a script's own samples.
  ///
  /// On a scenario of 330 samples beside 230 shared strays, 33 of 52 lines land right instead of 23, and 105 of 116 strays
  /// are turned away instead of 109; scenarios with many samples hear as before.
  static let strayWeight = 100
}
