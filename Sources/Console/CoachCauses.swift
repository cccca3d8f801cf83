import Rehearsal

extension Coach {
  /// What moved a meter, as a label: "a product before a need".
  func cause(_ reaction: Reaction) -> String {
    switch reaction {
    case .greeted: pick("a greeting", "打了招呼")
    case .introduced: pick("you said who you are", "做了自我介绍")
    case .askedLeave: pick("you asked leave", "先征求了同意")
    case .noCourtesy: pick("no greeting at the start", "开口没有问候")
    case .openQuestion: pick("an open question", "开放式问题")
    case .closedQuestion: pick("a closed question", "封闭式问题")
    case .choiceQuestion: pick("a choice to pick from", "选择式问题")
    case .interrogated: pick("one closed question after another", "封闭式问题一个接一个")
    case .stacked: pick("several questions in one line", "一句话问了几件事")
    case .led: pick("the question carried its answer", "问题里带着答案")
    case .selfAnswered: pick("you answered your own question", "自问自答")
    case .repeated: pick("asked a second time", "又问了一遍")
    case .strayed: pick("it had nothing to do with the call", "说的和这次来谈的事无关")
    case .unclear: pick("it was not understood", "没听明白")
    case .smallTalk: pick("small talk", "寒暄")
    case .learntFact: pick("having told you something", "把事情说出来了")
    case .learntHeart: pick("having told you what lies behind it", "说了心里话")
    case .restatedFact: pick("you gave back what was said", "复述了客户的话")
    case .restatedFeeling: pick("you gave the feeling back", "说出了客户的感受")
    case .summed: pick("your summary", "做了归纳")
    case .misheard: pick("you gave back what was never said", "复述了客户没说过的话")
    case .kindWord: pick("a kind word", "体谅的话")
    case .thanked: pick("thanks", "道谢")
    case .apologised: pick("an apology", "道歉")
    case .toldTied: pick("you told what answers something you had heard", "讲到了客户在意的事")
    case .toldUntied: pick("talk of the offer, tied to nothing you were told", "讲的和客户说过的没有关系")
    case .pitchedEarly: pick("a product before a need", "需求还没弄清就推产品")
    case .adviceUntied: pick("advice, tied to nothing you were told", "建议没有扣住客户说过的话")
    case .namedProduct: pick("a product came up", "提到了产品")
    case .oneMoreProduct: pick("yet another product", "产品又多了一个")
    case .trueClaim: pick("something true of the product", "说了产品的实情")
    case .claimForNeed: pick("a merit that answers a need", "讲的好处正对需求")
    case .falseClaim: pick("that does not hold for the product: see /products", "产品并非如此，看看 /线路")
    case .promised: pick("a promise", "许了诺")
    case .answered: pick("you answered the question", "回答了客户的问题")
    case .ignored: pick("the buyer's question went unanswered", "没有回答客户的问题")
    case .pressed: pick("pressing for a decision", "催着做决定")
    // What it is worth shows in the meters; whether it would answer what was never told is not said.
    case .proposedFitting, .proposedMisfit: pick("your proposal", "你推荐的方案")
    case .exhausted: pick("there was no more to say on it", "这件事已经没什么可说")
    case .longCall: pick("the call is getting long", "谈得久了")
    case .trap: pick("kept at something that does not matter", "一再问并不要紧的事")
    }
  }
}
