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
