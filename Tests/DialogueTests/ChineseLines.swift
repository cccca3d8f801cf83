/// Lines of a seller's in Chinese, each with what must be heard in it; as `EnglishLines`.
enum ChineseLines {
  static let table = """
    open wh information-question | 您这回怎么想到出来转转？
    open wh | 为什么偏偏选七月
    open wh | 您最看重的是什么
    open wh | 上一趟跟团感觉怎么样？
    open wh | 到了那边您最想看什么呢
    open wh | 平时您和孩子都怎么过周末
    open wh | 您对住的有什么讲究
    open wh | 除了玩还有哪些打算？
    open wh | 您想跟谁一块儿出门
    open wh | 这次最想去哪儿
    open wh | 您是做什么工作的？
    open wh | 您觉得怎样才算没白跑一趟
    open wh | 孩子平时迷些啥
    open wh | 請問您為什麼想去歐洲
    open wh | 您太太怎麼看這件事？
    open wh | 想了解一下您上次为什么不满意
    open yesno | 方便说说您的工作吗
    open yesno | 能介绍一下您家里的情况吗？
    open yesno | 可不可以跟我讲讲您孩子
    open yesno | 能不能谈谈您对导游的要求？
    open yesno | 您有什么想法吗
    open imperative | 说说看
    open imperative | 跟我讲讲上回的经历
    open imperative | 您给我说说这位小朋友吧
    open imperative | 请您描述一下理想的一天
    open imperative | 聊聊您的打算吧
    open imperative | 具体说说
    closed wh | 您打算几号走？
    closed wh | 一共几个人去
    closed wh | 你们一般玩几天
    closed wh | 预算大概多少
    closed wh | 孩子多大了？
    closed wh | 您什么时候放假
    closed wh | 能待多久呢
    closed wh | 您从哪个城市出发
    closed wh | 您贵姓？
    closed wh | 怎么称呼您
    closed wh | 请问您家住哪里
    closed wh | 那边谁签字
    closed wh | 想问下您哪天有空
    closed wh | 那预算呢
    closed imperative | 告诉我几个人去就行
    closed yesno | 您去过欧洲吗
    closed yesno | 太太一起去吗？
    closed yesno | 您有没有护照
    closed yesno | 孩子能不能走远路
    closed yesno | 您是不是第一次来
    closed yesno | 要发票不
    closed yesno | 您吃得惯西餐么
    closed yesno | 公司是否全包
    closed yesno | 签证办好了没有
    closed yesno | 您喜不喜欢热闹
    closed yesno | 以前跟过团没
    closed yesno | 您孩子喜欢画画？
    choice or | 您想看自然还是人文？
    choice or | 跟团去还是自己走
    choice or | 您是出差还是旅游
    choice or | 您要靠窗的，还是靠走道的？
    closed tag leading-question | 您想住五星的，对吧？
    closed tag leading-question | 这个价格不贵是吧
    closed tag leading-question | 您肯定喜欢海边，对不对？
    closed tag leading-question | 您是带孩子去吧？
    closed yesno leading-question | 难道您不想给孩子最好的吗？
    none none | 您坐吧。
    none none | 我知道您为什么选七月。
    none none | 几个人去都行。
    none none | 没什么，应该的。
    none none | 这条线去过的人好几百了。
    none none | 什么都可以商量。
    none none | 我们还是先看时间。
    none none | 不管您去哪儿，都有人接。
    none none | 我看看有什么适合您的。
    none none | 那边几乎不下雨。
    none none | 我给您介绍一下我们社。
    none none | 您说得对。
    none none | 他还小着呢。
    none none greeting | 您好，欢迎光临。
    none none greeting | 下午好
    none none greeting introduction | 你好，我是子午线的小林
    none none introduction | 我叫周敏。
    none none introduction | 我是这里的旅行顾问
    none none introduction | 这里是子午线旅行社
    none none introduction | 我姓吴
    none none !introduction | 学员管我叫老师。
    closed yesno permission | 方便问您几个问题吗
    closed yesno permission | 您现在方便聊几分钟吗？
    closed yesno permission | 可以先了解一下您的情况吗？
    none none thanks | 谢谢您过来
    none none apology | 不好意思，让您久等了
    none none apology | 对不起，我记错了
    none none empathy !restate-feeling | 我理解您的感受。
    none none empathy !restate-feeling | 我能理解
    open yesno service-question | 还有什么需要我做的吗
    open yesno service-question | 请问有什么可以帮您的吗？
    closed yesno consent-question | 您看这样行吗
    closed yesno consent-question | 先说行程，再说价格，好吗？
    closed yesno consent-question | 周一我把单子发过来，您看怎么样？
    closed yesno clarifying-question | 您的意思是七月中旬走吗？
    none none advice | 您应该早点订
    none none advice | 建议您提前半年办签证。
    none none advice | 您最好跟太太商量一下
    none none advice | 如果我是您，我就选九天的
    none none advice | 千万别在外头换钱。
    none none pitch | 这条线路性价比超高
    none none pitch | 我们社的线路是全市最受欢迎的。
    none none pitch | 这款是我们的爆款，卖得最好
    none none pitch | 我们的酒店特别好，景色也漂亮
    none none !pitch | 那真好。
    none none claim | 这条线九天三万八千六，含签证。
    none none claim | 这个团全程不进店
    none none claim | 我们的报价包含所有门票和早餐。
    none none information | 我们有四条线路可以看。
    none none information | 老城在河的两边，步行就能走到。
    none none promise | 我保证给您写清楚
    none none promise | 您放心，发票我来办
    none none proposal | 我给您推荐教堂小城这条线。
    none none proposal | 按您说的，这条线很适合您和孩子。
    closed yesno close | 那咱们就定下来？
    none none close | 那我现在给您下单。
    none none close | 今天不定就没位子了
    none none close | 赶紧签吧，名额有限
    none none small-talk | 今天天气真热。
    open wh small-talk | 最近怎么样？
    none none !off-script | 好的
    open wh self-answered-question | 为什么选我们？因为我们做了三十年。
    closed wh stacked-question | 您跟谁去？几号走？
    closed yesno stacked-question | 您是跟团吗？孩子多大？要不要发票？
    open wh | 想問您budget是怎麼定的
    closed wh | 您的budget是多少
    open wh | 那个schedule您怎么看
    """
}
