import Dialogue
import Testing

struct TopicTests {
  static let matcher = TopicMatcher(samples: CallSamples.all, lexicon: LexiconFile.both)

  @Test(arguments: [
    ("who else is coming along on the journey", "companion"),
    ("could you tell me roughly what you want to spend", "budget"),
    ("what month", "dates"),
    ("any place you must see over there", "sights"), ("presents for somebody?", "souvenirs"),
    ("is your passport valid", "passports"),
    ("您打算和哪些人一塊兒去", "companion"), ("心里有个价位吗", "budget"), ("大概哪几天有空走", "dates"), ("到那边您想看点什么", "sights"),
    ("酒店要几星", "room"),
    ("跟孩子一周能见几面", "time-together"), ("ｗｈａｔ ｉｓ ｙｏｕｒ ｂｕｄｇｅｔ", "budget"), ("hwo much wuold you like to spned", "budget"),
  ])
  func newWordsFindTheirTopic(line: String, topic: String) {
    let matches = Self.matcher.rank(line)
    #expect(matches.first?.id == topic, "\(line): \(matches.map { "\($0.id) \($0.score)" })")
    #expect(!Self.matcher.rejects(matches), "\(line)")
  }

  @Test(arguments: [
    "Which striker scored in the final last night?", "Reboot the server and clear its cache.", "股票今天跌了三个点",
    "量子力学怎么解释纠缠", "zxcv qwer",
    "Can you fix my bicycle?",
  ])
  func whatFitsNothingIsRejected(line: String) {
    let matches = Self.matcher.rank(line)
    #expect(Self.matcher.rejects(matches), "\(line): \(matches.map { "\($0.id) \($0.score)" })")
  }

  @Test func aSampleItselfScoresHigh() {
    for sample in CallSamples.all {
      let best = Self.matcher.rank(sample.text).first
      #expect(best?.id == sample.topic && best?.sample == sample.text)
      #expect((best?.score ?? 0) >= 800, "\(sample.text) \(best?.score ?? 0)")
    }
  }

  @Test func aMatchSaysWhy() {
    let best = Self.matcher.rank("How much money would you like to spend?").first
    #expect(best?.id == "budget")
    #expect(best?.words.contains { $0.contains("spend") } == true)
  }

  @Test func nothingLearntMatchesNothing() {
    let empty = TopicMatcher(samples: [], lexicon: Lexicon())
    #expect(empty.rank("anything").isEmpty)
    #expect(empty.rejects([]))
    let heard = Understanding(lexicon: Lexicon(), samples: []).hear("What is your budget?")
    #expect(heard.rejected && !heard.does(.offScript))
  }

  @Test func oneTopicCanBeLearnt() {
    let one = TopicMatcher(samples: [TopicSample(topic: "a", text: "What is your budget?")], lexicon: Lexicon())
    #expect(one.rank("your budget?").first?.id == "a")
  }
}
