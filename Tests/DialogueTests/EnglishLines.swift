/// Lines of a seller's, each with what must be heard in it: kind and form of the question, acts that must be there,
/// acts that must not (`!`).
///
/// Written for these tests.
enum EnglishLines {
  static let table = """
    open wh information-question | What made you think of travelling this summer?
    open wh | How do the two of you usually spend a weekend
    open wh | Why July, of all months?
    open wh | what would make it worth the money for you
    open wh | And how did your last coach tour go?
    open wh | What kind of hotel do you feel at home in?
    open wh | So what else should I know?
    open wh | How come you picked that month?
    open wh | What about your son, what does he enjoy?
    open wh | Where would you most like to go?
    open wh | Who would you like to take along?
    open wh | What do you do for a living?
    open wh | whats the occasion
    open wh | If you could change one thing about that tour, what would it be?
    open yesno | Could you tell me about your last holiday?
    open yesno | Would you mind telling me a little about your work?
    open yesno | can you describe a typical week at home
    open yesno | Could you walk me through how a trip gets approved?
    open yesno | Would you be able to explain what the award covers?
    open yesno | could you please share what you have in mind
    open imperative | Tell me about the boy.
    open imperative | Please tell me more about the course you are taking
    open imperative | Describe the best trip you ever had.
    open imperative | Walk me through an ordinary Tuesday.
    open imperative | I'd love to hear about your plans
    open imperative | Let me know what you think of the brochure.
    open imperative | Help me understand what went wrong last time.
    open wh | I was wondering what brought you in today.
    open wh | You left a card with us and I wanted to ask what made you do it.
    open wh | I'd like to know how you picture the days there
    open wh | May I ask why you want to go now?
    closed wh | When does school break up?
    closed wh | How many people are going?
    closed wh | how long can you be away
    closed wh | How much would you like to spend?
    closed wh | What time is best for you?
    closed wh | What's your budget?
    closed wh | what is your name please
    closed wh | Which airport do you leave from?
    closed wh | Where do you live?
    closed wh | Who signs the papers at your office?
    closed wh | how old is he
    closed wh | How far can your mother walk?
    closed wh | What date did you have in mind?
    closed wh | May I ask how much the award is?
    closed wh | Do you know when the holidays begin?
    closed wh | I wonder how many days you have.
    closed yesno | Is your wife coming too?
    closed yesno | Have you been abroad before?
    closed yesno | did you enjoy it
    closed yesno | Are you travelling alone
    closed yesno | Do you need an invoice?
    closed yesno | Does your company pay for everything?
    closed yesno | would you like a window seat
    closed yesno | I wonder whether you have a passport.
    closed yesno | Any allergies?
    closed yesno | Will your boss look at it?
    closed yesno | And is there a limit?
    closed yesno | You have been there before?
    closed imperative | Tell me how many nights you want.
    closed imperative | please tell me your budget
    choice or | Would you rather see nature or culture?
    choice or | Do you prefer a group, or would you go on your own?
    choice or | Is it for business or pleasure?
    choice or | Which do you like better, mountains or the sea?
    closed yesno | Could you spare a day or two?
    closed yesno | Are you coming or not?
    closed tag leading-question | You want five stars, right?
    closed tag leading-question | That's a good price, isn't it?
    closed tag leading-question | You'd like a group tour, wouldn't you?
    closed tag leading-question | it's for the whole family right
    closed yesno leading-question | Don't you want something better for him?
    closed yesno leading-question | Wouldn't it be nicer to stay in a palace?
    none none | That's right.
    none none | I know what you mean.
    none none | When you get there, the guide will meet you.
    none none | What matters most is the boy.
    none none | I can see why you chose July.
    none none | Which is why we never stop at shops.
    none none | How nice!
    none none | Have a seat.
    none none | Let me know if anything comes to mind.
    none none | Nobody knows how long it takes.
    none none | So do I.
    none none | The question of what to buy can wait.
    none none greeting | Good afternoon, welcome to Meridian.
    none none greeting | hi there
    none none greeting introduction | Hello, my name is Anna and I am a consultant here.
    none none introduction | I'm Peter from Meridian Travel.
    none none introduction | This is Lucy from the travel desk.
    none none introduction | call me Sam
    none none !introduction | I'm glad you came.
    none none !introduction | I'm sure it will work out.
    closed yesno permission !information-question | May I ask you a few questions first?
    closed yesno permission | Is now a good time to talk?
    closed yesno permission | Do you have a few minutes?
    closed yesno permission | Would you mind if I ask you a couple of things?
    none none thanks | Thank you for coming in.
    none none thanks | thanks a lot
    none none apology | I'm sorry to have kept you waiting.
    none none apology | My apologies, I got that wrong.
    none none empathy !apology | I'm sorry to hear that.
    none none empathy !restate-feeling | I understand how you feel.
    none none empathy !restate-feeling | I understand your feelings, sir.
    open wh service-question | How can I help you?
    open wh service-question | What can I do for you today?
    closed yesno service-question | Is there anything else I can do for you?
    closed yesno consent-question | Would that suit you?
    open wh consent-question | How does that sound?
    closed yesno consent-question | Shall I send you the plan on Monday?
    closed yesno consent-question | Is that all right with you?
    closed yesno clarifying-question | Do you mean the second week of July?
    open wh clarifying-question | What exactly do you mean by quiet?
    none none advice | You should book early.
    none none advice | You'd better take the train.
    none none advice | If I were you I would take the nine days.
    none none advice | you need to decide with your wife first
    none none advice | Try to see fewer cities.
    none none advice | My advice is to leave the coach out.
    none none pitch | This is our best seller.
    none none pitch | Our tours are second to none.
    none none pitch | It's a once in a lifetime experience.
    none none pitch | You'll love it, everyone loves it.
    none none pitch | We have wonderful hotels and amazing guides.
    none none !pitch | That's great.
    none none !pitch | What a lovely age.
    none none claim | The tour costs 38,600 yuan for nine days.
    none none claim | There are no shopping stops on this tour.
    none none claim | Our package includes all meals and the visa.
    none none claim | This route has two free days and a tower to climb.
    none none information | We have four offers on this desk.
    none none information !pitch | Our office is on the ground floor and we also arrange visas.
    none none information | The old town lies on both sides of the river.
    none none promise | I'll make sure the invoice says what your office needs.
    none none promise | I promise there will be a tower.
    none none promise | We guarantee you will not be disappointed.
    none none proposal | I'd propose the Cathedral Towns tour.
    none none proposal | So I would recommend this route for the two of you.
    none none proposal | The nine-day tour would suit you.
    closed yesno close | Shall we book it?
    closed yesno close | Would you like to book it now?
    none none close | Let's sign the contract today.
    none none close | Sign today, tomorrow it's gone.
    none none close | There are only two left, so decide now.
    none none small-talk | Lovely weather today.
    open wh small-talk | How are you today?
    none none !off-script | okay
    open wh self-answered-question | Why go with us? Because we have been here for thirty years.
    closed wh stacked-question | Who is coming and when do you want to leave?
    open wh stacked-question | How old is your son? What does he like to eat?
    """
}
