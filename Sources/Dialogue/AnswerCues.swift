/// The words by which a question shows what kind of answer it wants, and an answer what kind it is.
enum AnswerCues {
  /// The answer type that the words of a question ask for; nil where they do not say.
  ///
  /// The question word that stands first decides, and of those that begin there the more particular.
  static func type(of tokens: [Token], isChinese: Bool) -> AnswerType? {
    let (index, order) = isChinese ? (chineseIndex, chinese) : (englishIndex, english)
    let hits = index.hits(tokens[...])
    guard !isChinese else {
      // 怎么 stands for manner and reason, 什么 in half of the rest: what is more particular comes first, wherever it stands.
      return order.first { type in hits.contains { $0.cue == index.cue(type.type.rawValue) } }?.type
    }
    guard let first = hits.map(\.start).min() else { return nil }
    return order.first { type in hits.contains { $0.start == first && $0.cue == index.cue(type.type.rawValue) } }?.type
  }

  /// Whether "or" begins another question and offers no second thing: "have I got that right, or am I running ahead?".
  ///
  /// "Is it a holiday, or is there something special?" does offer one.
  static func asksAnew(_ tokens: [Token]) -> Bool {
    guard tokens.contains(where: { checks.contains($0.word) }) else { return false }
    return tokens.indices.dropLast().contains { index in
      let next = tokens[index + 1].word
      return tokens[index].word == "or"
        && (EnglishWords.auxiliaries.contains(next) || EnglishWords.wh.contains(next) || next == "that")
    }
  }

  private static let checks: Set<String> = ["right", "correct", "wrong", "understood", "mistaken", "true"]

  /// Whether a question of yes or no asks about what has been.
  static func looksBack(_ tokens: [Token], isChinese: Bool) -> Bool {
    if isChinese { return !pastIndex.hits(tokens[...]).isEmpty }
    return tokens.prefix(2).contains { englishPast.contains($0.word) } || tokens.contains { $0.word == "ever" }
  }

  /// How well a reply fits what a question wants: 1 where it shows such an answer, 2 where beyond doubt, -1 where it
  /// shows another, else 0.
  static func fit(_ reply: String, to type: AnswerType) -> Int {
    let tokens = Tokenizer.tokens(reply)
    let evades = begins("evasive", tokens, evasiveIndex)
    if type.isYesNo { return evades || begins("yes-no", tokens) || begins("plain", tokens) ? 1 : 0 }
    if evades || begins("plain", tokens) && type != .choice { return -1 }
    // "Because …" answers why and nothing else; "both", "neither" answer a choice.
    if type != .why && begins("reason", tokens, headIndex) || type != .choice && begins("either", tokens, headIndex) {
      return -1
    }
    guard let index = shows[type] else { return begins("time", tokens, headIndex) ? -1 : 0 }
    if let sure = plainly[type], !sure.hits(tokens[...]).isEmpty { return 2 }
    return index.hits(tokens[...]).isEmpty && !(type == .howMany && tokens.contains { $0.kind == .number }) ? 0 : 1
  }

  private static func begins(_ cue: String, _ tokens: [Token], _ index: CueIndex = yesNoIndex) -> Bool {
    let words = tokens.drop { !$0.isWord }
    return index.hits(words.prefix(5)).contains { $0.start == words.startIndex && $0.cue == index.cue(cue) }
  }

  private static func index(_ table: [(type: AnswerType, cues: [String])]) -> CueIndex {
    CueIndex(Dictionary(table.map { ($0.type.rawValue, $0.cues) }, uniquingKeysWith: +))
  }

  // MARK: questions

  private static let englishIndex = index(english)
  private static let chineseIndex = index(chinese)
  private static let pastIndex = CueIndex([
    "past": ["过 … 吗", "过吗", "过没", "过么", "过没有", "有没有 … 过", "没有过", "以前", "从前", "原来", "去年"]
  ])
  private static let englishPast: Set<String> = [
    "have", "has", "had", "haven't", "hasn't", "did", "didn't", "was", "were", "used",
  ]

  /// In the order in which they are tried.
  private static let english: [(type: AnswerType, cues: [String])] = [
    (
      .when,
      [
        "when", "when's", "since when", "what time", "what times", "what date", "what dates", "what day", "which day",
        "which days",
        "what month", "which month", "what year", "which year", "which week", "what week", "how soon", "how early",
        "how late", "by when", "until when", "at what time",
      ]
    ),
    (.howLong, ["how long", "for how long", "how many days", "how many weeks", "how many hours", "how much time"]),
    (.howOften, ["how often", "how many times", "how regularly", "how frequently"]),
    (
      .howMany,
      [
        "how many", "how much", "how old", "how big", "how far", "how large", "how tall", "how high", "how heavy",
        "what budget", "what price", "what age", "what's the budget", "what's your budget", "what is the budget",
        "what is your budget", "what … cost", "what figure", "what sum", "what amount", "what's the figure",
        "what's the sum", "what number",
      ]
    ),
    (.who, ["who", "who's", "whose", "whom", "with whom", "for whom", "which people", "what people"]),
    (.where, ["where", "where's", "whereabouts", "what place", "which place", "what town", "which town"]),
    (
      .why,
      [
        "why", "how come", "what made", "what makes", "what brought", "what brings", "what put", "what got", "what led",
        "what's made", "what's the reason", "what is the reason", "for what reason", "what reason", "what for",
        "what's behind", "what is behind",
      ]
    ),
    (
      .feeling,
      [
        "how do you feel", "how did you feel", "how does … feel", "how did … feel", "what's that like",
        "what's it like",
        "what is it like", "what was it like", "what was that like", "what is that like", "how is that for you",
        "how was that for you", "what worries", "what moves", "what pleases", "what bothers", "what scares",
        "how do … feel", "how does it feel", "how did it feel",
      ]
    ),
    (
      .opinion,
      [
        "what do you think", "what did you think", "what does … think", "what did … think", "what do … think",
        "how do you find", "how did you find", "how do you like", "how did you like", "how does … sound",
        "how does … look",
        "how about", "what about", "what's your view", "what is your view", "what's your opinion",
        "what do you make of",
        "what did … make of", "how was it", "how was your", "how is your", "how's your", "how's it", "how are things",
      ]
    ),
    (
      .saying,
      [
        "what did … say", "what do … say", "what does … say", "what do you mean", "what did you mean",
        "what does … mean",
        "what do … tell", "what did … tell", "what did … answer", "what would … say", "how do you mean",
      ]
    ),
    (
      .wish,
      [
        "what would", "what do you want", "what does … want", "what do … want", "what did … want",
        "what are you hoping",
        "what do you hope", "what matters", "what's important", "what is important", "what should",
        "what are you looking",
        "what do you wish", "what do you imagine", "what do you picture", "how would you like", "how do you imagine",
        "how do you picture", "how should", "what do you like", "what does … like", "what do … like",
        "what are … after",
        "what do you enjoy", "what does … enjoy", "what do you expect", "what do you need",
      ]
    ),
    (
      .doing,
      [
        "what do you do", "what does … do", "what do … do", "what did … do", "what are … doing", "what is … doing",
        "what's … doing", "what were … doing", "what was … doing", "what happens", "what happened", "what's happened",
        "what will you do", "what are you up to", "what have you done", "what has … done", "what have … done",
        "what do you usually", "what did you get up to",
      ]
    ),
    (
      .which,
      [
        "which", "what kind", "what kinds", "what sort", "what sorts", "what type", "what types", "what style",
        "what exactly",
      ]
    ),
    (.how, ["how"]),
    (
      .telling,
      [
        "tell me", "tell us", "describe", "talk me through", "walk me through", "take me through", "say more", "share",
        "give me", "explain", "paint me",
      ]
    ),
    (.what, ["what", "what's", "whatever"]),
  ]

  private static let chinese: [(type: AnswerType, cues: [String])] = [
    (.howOften, ["多久一次", "多久一回", "多久去一", "多久回一", "多久 … 一次", "几次", "多少次", "几回", "多少回", "多经常"]),
    (
      .howLong,
      ["多久", "多长时间", "几天", "多少天", "几年", "多少年", "几个月", "几个小时", "几个钟头", "多少时间", "多长"]
    ),
    (
      .when,
      [
        "什么时候", "啥时候", "什么时间", "啥时间", "几点", "几号", "几月", "哪天", "哪年", "哪一年", "哪个月", "哪几天", "哪一天", "什么日子",
        "何时", "啥日子", "星期几", "礼拜几", "周几",
      ]
    ),
    (
      .why,
      [
        "为什么", "为啥", "为何", "怎么会", "怎么想起", "怎么想到", "怎么突然", "怎么忽然", "怎么就", "怎么还", "怎么不", "怎么没", "凭什么", "凭啥",
        "图什么", "图啥", "图的什么", "图的是什么", "图个什么", "图个啥", "什么原因", "啥原因", "何必", "干嘛要", "干吗要", "干嘛非", "咋想", "咋就", "咋会",
        "什么风", "怎么动了", "怎么起了",
      ]
    ),
    (
      .saying,
      ["怎么说", "说什么", "说啥", "说了什么", "说了啥", "说过什么", "什么意思", "啥意思", "怎么讲", "怎么回答", "怎么答", "指的什么", "指的是什么", "指什么"]
    ),
    (
      .feeling,
      [
        "什么感觉", "啥感觉", "什么感受", "啥感受", "什么滋味", "啥滋味", "感觉怎么样", "感觉如何", "什么心情", "啥心情", "心里怎么", "心里是怎么", "心里什么",
        "心里咋", "担心什么", "担心啥", "怕什么", "怕啥",
      ]
    ),
    (
      .opinion,
      [
        "怎么样", "怎样", "咋样", "如何", "怎么看", "怎么想的", "怎么觉得", "有什么看法", "什么想法", "啥想法", "有什么意见", "什么印象",
        "差在哪", "好在哪", "难在哪", "错在哪", "怪在哪", "妙在哪", "贵在哪", "强在哪", "区别在哪", "毛病在哪", "问题在哪", "不一样在哪",
      ]
    ),
    (.who, ["谁", "哪位", "什么人", "哪些人", "啥人"]),
    (
      .where,
      ["哪儿", "哪里", "哪边", "什么地方", "啥地方", "上哪", "去哪", "往哪", "在哪", "从哪", "何处", "哪个地方", "哪块", "哪头", "哪座城", "哪个城"]
    ),
    (
      .howMany,
      [
        "多少", "几个", "几口", "几位", "几人", "几岁", "多大", "多高", "多远", "多重", "几块", "几千", "几万", "几家", "几台", "几间", "几成", "什么数",
        "啥数", "什么价", "啥价",
      ]
    ),
    (
      .wish,
      [
        "想要什么", "想要啥", "想 … 什么", "想 … 啥", "希望 … 什么", "希望 … 怎么", "盼 … 什么", "盼 … 啥", "期待什么", "期待啥", "喜欢什么", "喜欢啥",
        "爱 … 什么", "爱 … 啥", "最看重什么", "看重什么", "在乎什么", "在意什么", "需要什么", "要什么", "要啥", "想怎么", "愿意怎么", "希望 … 啥",
      ]
    ),
    (
      .doing,
      [
        "干什么", "干啥", "干嘛", "干吗", "做什么", "做啥", "做些什么", "干些什么", "干些啥", "忙什么", "忙啥", "忙些什么", "怎么过", "怎么安排", "发生了什么",
        "出了什么", "怎么了", "弄什么", "弄啥", "玩什么", "玩啥", "怎么打发", "弄点啥", "干点啥", "干点什么", "做点什么", "做点啥", "弄点什么",
      ]
    ),
    (
      .which,
      ["哪种", "哪款", "哪个", "哪一", "哪类", "哪样", "哪张", "哪条", "哪些", "什么样", "啥样", "什么类型", "什么风格", "哪方面", "什么种类", "啥类型"]
    ),
    (.how, ["怎么", "咋", "怎"]),
    (
      .telling,
      ["讲讲", "说说", "聊聊", "介绍", "谈谈", "跟我说", "跟我讲", "给我讲", "给我说", "讲一讲", "说一说", "聊一聊", "讲给我", "说来听听", "讲来听听", "展开"]
    ),
    (.what, ["什么", "啥"]),
  ]

  // MARK: answers

  /// How yes and no begin: plainly, where they answer nothing else, and in other words.
  private static let yesNoIndex = CueIndex([
    "plain": [
      "yes", "yeah", "yep", "no", "nope", "of course", "certainly", "oh yes", "oh no", "that's right", "是的", "是啊", "不是",
      "对",
      "对啊", "没有", "倒没", "倒不",
    ],
    "yes-no": [
      "not", "never", "always", "sometimes", "exactly", "hardly", "now and then", "i do", "i don't", "i did",
      "i didn't",
      "it is", "it isn't", "it's not", "it does", "it doesn't", "he does", "he doesn't", "he is", "she does",
      "she doesn't", "she is", "i have", "i haven't", "they do", "they don't", "i can", "i can't", "only", "once",
      "twice",
      "true", "是", "没", "有", "不", "会", "能", "行", "可以", "也不", "从来没", "从没", "还没", "当然", "哪能", "偶尔", "有时候", "去过", "来过",
      "喜欢",
      "爱", "想", "愿意", "要", "还行", "谈不上", "算",
    ],
  ])

  /// Words that leave it open whether it is so, and fit no other question.
  private static let evasiveIndex = CueIndex([
    "evasive": [
      "could be", "maybe", "perhaps", "in a way", "sort of", "up to a point", "so they say", "you could say",
      "i dare say", "it might be", "not as such", "not so you'd notice", "算是", "也算", "说不上", "谈不上", "差不多", "大概",
      "可能", "也许", "多少有点", "有那么点", "一半一半", "不好说", "不一定",
    ]
  ])

  /// How an answer to another question begins.
  private static let headIndex = CueIndex([
    "reason": ["because", "so that", "因为", "为了", "省得"],
    "either": ["both", "either", "neither", "两样都", "哪样都", "哪个都"],
    "time": [
      "since", "last year", "last spring", "last summer", "last autumn", "last winter", "last month", "last week",
      "some while ago", "a while ago", "two years ago", "years ago", "in spring", "in summer", "in autumn", "in winter",
      "in january", "in february", "in march", "in april", "in june", "in july", "in august", "in september",
      "in october", "in november", "in december", "去年", "前年", "上个月", "前阵子", "好几年前", "两年前",
    ],
  ])

  /// Words that show an answer of a type beyond doubt: "I" and "in" stand in any sentence.
  private static let plainly: [AnswerType: CueIndex] = [
    .who: CueIndex([
      "shows": [
        "nobody", "somebody", "everybody", "wife", "husband", "son", "daughter", "mother", "father", "friend",
        "friends", "colleague", "colleagues", "boss", "myself", "somebody else", "one of us", "one of them", "only me",
        "just me",
        "没人", "谁都", "有人", "儿子", "女儿", "老伴", "爱人", "媳妇", "同事", "朋友", "老板", "我自己", "我一个",
      ]
    ]),
    .where: CueIndex([
      "shows": [
        "there", "here", "near", "behind", "home", "outside", "inside", "upstairs", "downstairs", "next to",
        "miles from", "minutes from", "somewhere", "anywhere", "nowhere", "那儿", "这儿", "附近", "旁边", "隔壁", "外头", "里头",
        "楼上", "楼下",
      ]
    ]),
  ]

  /// Words that show an answer of a type.
  private static let shows: [AnswerType: CueIndex] = {
    let time = [
      "ago", "last", "next", "before", "after", "since", "until", "morning", "evening", "night", "monday", "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday", "saturdays", "sundays", "january", "february", "march",
      "april", "june", "july", "august", "september", "october", "november", "december", "summer", "winter", "autumn",
      "spring", "year", "years", "week", "weeks", "month", "months", "day", "days", "today", "yesterday", "tomorrow",
      "o'clock", "half past", "hour", "hours", "minutes", "soon", "then", "when", "年", "月", "号", "天", "星期", "礼拜", "周",
      "点",
      "早上", "晚上", "下午", "上午", "以前", "之前", "以后", "后来", "前年", "去年", "今年", "明年", "那会儿", "那年", "那时候", "暑假", "寒假", "夏天",
      "冬天", "春天",
      "秋天", "小时", "分钟", "钟头", "刚", "刚才", "最近",
    ]
    let figures = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
      "thirty",
      "forty", "fifty", "sixty", "hundred", "thousand", "half", "dozen", "couple", "few", "两", "二", "三", "四", "五", "六",
      "七", "八", "九", "十", "百", "千", "万", "半", "几",
    ]
    let people = [
      "he", "she", "they", "wife", "husband", "son", "daughter", "boy", "lad", "girl", "mother", "father", "friend",
      "friends", "colleague", "colleagues", "us", "we", "nobody", "somebody", "everybody", "myself", "boss", "man",
      "woman",
      "people", "i", "who", "他", "她", "们", "儿子", "女儿", "太太", "老伴", "爱人", "媳妇", "孩子", "妈", "爸", "同事", "朋友", "老板", "自己",
      "人", "丫头", "姑娘",
      "师傅", "侄儿", "谁",
    ]
    let places = [
      "at", "in", "from", "near", "behind", "there", "here", "home", "outside", "inside", "next to",
      "在", "到", "去", "里", "上", "边", "那儿", "这儿", "家", "那边", "外头", "里头", "楼", "路", "镇", "城", "山", "街",
    ]
    let reasons = [
      "because", "so that", "since", "otherwise", "or else", "that's why", "that way", "因为", "所以", "为了", "省得", "不然",
      "要不", "图",
      "怕",
    ]
    let table: [AnswerType: [String]] = [
      .when: time, .howLong: time,
      .howOften: time + ["often", "always", "never", "every", "once", "twice", "每", "次", "回", "老"],
      .howMany: figures, .who: people, .where: places, .why: reasons,
      .saying: ["says", "said", "say", "'", "说", "讲", "问", "“", "意思"],
      .choice: [
        "both", "either", "neither", "a bit of", "half", "the first", "the second", "the one", "the other",
        "the former",
        "the latter", "one or the other", "not that", "都", "两样", "两头", "两边", "一半", "各", "头一个", "前一个", "后一个", "前头", "后头",
        "哪个都", "哪样都",
      ],
    ]
    return table.mapValues { CueIndex(["shows": $0]) }
  }()
}
