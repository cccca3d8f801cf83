import Dialogue
import Scenarios

/// Words for what somebody feels, and the ways to say that it is he who feels it (D28, D29).
enum FeelingWords {
  /// Whether a text guesses at how it is for him: it speaks of him, or says that it must be so, and has a word for it.
  static func nameHis(_ text: String) -> Bool {
    Phrase.anyOf(his, in: text) && Phrase.anyOf(words, in: text)
  }

  /// Whether a text asks how he feels instead of guessing at it.
  static func asksOpenly(_ text: String) -> Bool {
    Phrase.anyOf(["what", "how", "why", "who", "when", "where", "are you", "do you", "did you"], in: text)
      || ["什么", "啥", "怎么", "为啥", "为何", "谁", "哪", "吗", "几"].contains { text.contains($0) }
  }

  /// Whether a text gives a feeling back: it says that it must be so, or that anybody would feel so, and has a plain word
  /// for what; "that sounds wonderful" is only a kind word.
  static func giveBack(_ text: String) -> Bool {
    if Phrase.anyOf(plain, in: text) { return Phrase.anyOf(plainly, in: text) || Phrase.anyOf(his, in: text) }
    return Phrase.anyOf(words, in: text) && (Phrase.anyOf(his, in: text) || Phrase.anyOf(plainly, in: text))
  }

  /// Whether it begins by saying that something must have felt so: "that must have stung".
  static func mustHave(_ text: String) -> Bool {
    let begins = [
      "that must have", "it must have", "that must be", "it must be", "you must have felt", "you must feel",
    ]
    .contains { Phrase.find($0, in: text)?.start == 0 }
    return begins && Phrase.anyOf(words + plain, in: text)
  }

  /// Whether a text asks, instead of saying how it must be: "how are you?", 累不累; "how humiliating" asks nothing.
  static func asks(_ text: String) -> Bool {
    text.contains { "?？".contains($0) }
      || Phrase.anyOf(
        ["how do", "how did", "how are", "how is", "how was", "how long", "how many", "how much"], in: text)
      || ["什么", "啥", "怎么", "为何", "谁啊", "哪", "吗", "不累", "不烦"].contains { text.contains($0) }
  }

  /// Whether words of the buyer's have a feeling in them.
  static func speak(_ text: String) -> Bool { Phrase.anyOf(words + plain + inner, in: text) }

  private static let inner = [
    "felt", "feel", "heart", "ashamed", "sorry", "hate", "hated", "love", "loved", "dear", "laughed", "cried", "wept",
    "心里", "堵", "不是个味", "哭", "笑", "爱", "恨", "舍得", "想她", "想他", "想家",
  ]

  private static let plainly = [
    "that must", "it must", "that sounds", "it sounds", "how", "that is", "that's", "that was", "no wonder",
    "anyone would",
    "anybody would", "i'd be", "i would be", "i'd have been", "i would have been", "in your shoes", "in your place",
    "don't blame you", "what a blow", "for you", "on you",
    "太", "真", "多", "够", "换谁", "搁谁", "谁都", "谁不", "可不", "也", "挺", "那得", "怪", "好",
  ]

  /// Further words for a feeling, that are hardly used for anything else.
  private static let plain = [
    "humiliating", "humiliated", "humiliation", "infuriating", "maddening", "galling", "degrading", "insulting",
    "tiring", "exhausting", "wearing", "draining", "frustrating", "frustrated", "annoying", "annoyed", "upsetting",
    "disappointing", "embarrassing", "awkward", "stressful", "worrying", "frightening", "scary", "daunting", "lonely",
    "painful", "hurtful", "miserable", "awful", "horrible", "dreadful", "heartbreaking", "unfair", "thankless", "tough",
    "rough", "hard to take", "hard on you", "bittersweet", "demoralising", "demoralizing", "rewarding", "touching",
    "气人", "来气", "火大", "恼人", "丢人", "难堪", "尴尬", "吃亏", "糟心", "闹心", "心累", "难熬", "煎熬", "扎心", "冤", "憋气", "气死", "没劲",
    "落寞", "失落", "别扭", "够呛", "受不了", "折腾", "后怕", "暖心", "受气", "不放心", "不值", "头疼", "压力", "挂不住", "折磨", "操心",
  ]

  private static let his = [
    "you're", "you are", "you were", "you mean", "so you", "you feel", "you felt", "you must", "must have", "must be",
    "must feel", "i bet", "i'd bet", "i imagine", "i can imagine", "i can see", "i can hear", "i hear", "sounds",
    "your heart", "you sound", "you seem", "you look", "you miss", "you'd be", "you would be", "you'd feel",
    "part of you", "for you",
    "您是", "您这是", "您心里", "您怕", "您担", "您想", "听着", "听得出", "听起来", "看得出", "感觉您", "想必", "肯定", "一定", "怕是", "难怪", "怪不得",
    "换我", "换谁", "搁谁", "搁我", "那可", "可太", "够您", "您也", "您还", "您挺", "您真", "您其实", "心里",
  ]

  private static let words = [
    "afraid", "scared", "fear", "anxious", "nervous", "uneasy", "upset", "angry", "furious", "fed up", "bored",
    "itching", "excited", "thrilled", "delighted", "pleased", "relieved", "grateful", "thankful", "ashamed",
    "embarrassed", "humiliated", "insulted", "wounded", "jealous", "regret", "grief", "let down", "betrayed",
    "overlooked", "left out", "forgotten", "unappreciated", "taken for granted", "overwhelmed", "stressed", "restless",
    "at a loose end", "loose end", "nostalgic", "fond", "dear to you", "close to your heart", "long for", "longing",
    "looking forward", "dread", "sick of", "weary", "worn out", "drained", "burden", "weighs on", "on your mind",
    "aching", "torn", "hopeful", "at ease", "wary", "missing", "miss", "lonely", "alone", "sad", "proud", "hurt",
    "worried", "worry", "tired", "exhausted", "disappointed", "cheated", "ripped off", "rushed", "herded", "guilty",
    "useless", "needed", "empty", "strange", "odd", "sting", "stung", "a relief", "a shame", "hard on you",
    "hard to let go", "means a lot", "matters a lot", "matters to you", "sore",
    "怕", "担心", "害怕", "着急", "心急", "紧张", "发愁", "犯愁", "愁", "烦", "憋屈", "委屈", "生气", "来气", "恼火", "窝火", "失望", "难过", "难受",
    "伤心", "心酸", "寒心", "心疼", "不是滋味", "不好受", "舍不得", "放不下", "惦记", "挂念", "想念", "想家", "盼着", "盼", "期待", "骄傲", "自豪", "得意",
    "高兴", "开心", "欣慰", "踏实", "不踏实", "没底", "松口气", "松了口气", "感激", "感动", "愧疚", "亏欠", "过意不去", "对不住", "后悔", "遗憾", "可惜", "孤单",
    "寂寞", "冷清", "空落落", "没着没落", "闲得慌", "手痒", "累", "疲惫", "辛苦", "不容易", "为难", "纠结", "左右为难", "拿不定", "丢脸", "没面子", "不甘心",
    "不服气", "受罪", "扫兴", "腻", "够了", "烦透", "遭罪", "肉疼", "闹心", "上火", "揪心", "堵得慌", "憋得慌",
  ]
}
