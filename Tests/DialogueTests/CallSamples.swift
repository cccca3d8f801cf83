import Dialogue

/// Samples of a few topics of a travel call, for tests.
enum CallSamples {
  static let all = table.split(separator: "\n").flatMap { row -> [TopicSample] in
    let sides = row.split(separator: ":", maxSplits: 1).map(String.init)
    return sides[1].split(separator: "|").map { part in
      TopicSample(topic: sides[0], text: part.trimmingPrefix(" ").description)
    }
  }

  private static let table = """
    companion: Who is going with you? | Is anybody coming along? | Are you travelling alone? | Will your family join you? | How many of you are there? | 您跟谁一起去？ | 一共几个人去 | 是您一个人去吗 | 要不要带家里人 | 谁陪您去
    budget: How much would you like to spend? | What is your budget? | Is there a limit on the price? | What does the award pay for? | How much may it cost in all? | 预算大概多少 | 您打算花多少钱 | 费用上有什么限制吗 | 公司出多少 | 价位有要求吗
    dates: When would you like to leave? | Which month suits you? | How long can you stay away? | When do the school holidays begin? | What decides the dates? | 您打算什么时候走 | 去几天 | 孩子几号放假 | 时间定了吗 | 能待多久
    sights: What would you most like to see? | Are there places you have in mind? | Which sights matter to you? | Do you like old buildings? | What should not be missing? | 您最想看什么 | 有没有特别想去的景点 | 喜欢看建筑还是风景 | 到了那边最想看哪些地方 | 一定要看的是什么
    souvenirs: What would you like to bring home? | Is anybody expecting a present? | Will you buy gifts? | Who gets souvenirs? | 要给家里带点什么 | 给谁带礼物 | 想买什么纪念品 | 同事朋友要带东西吗
    time-together: How do you two spend an ordinary week? | How much time do you have for him? | What do you do at weekends? | How often are you at home? | 平时您怎么陪孩子 | 一周在家几天 | 周末跟孩子怎么过 | 工作忙吗，陪他的时间多不多
    room: What matters to you in a hotel? | What kind of room would you like? | How should the hotel be? | 住的方面有什么讲究 | 酒店有什么要求 | 想住什么样的房间
    passports: Do you have a passport? | Are the passports still valid? | Do you need a visa? | 护照办了吗 | 签证有没有 | 护照还在有效期吗
    """
}
