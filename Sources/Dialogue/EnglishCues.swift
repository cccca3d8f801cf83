/// The English cue words that belong to the grammar of talk itself.
enum EnglishCues {
  /// Lines of `class: phrase, phrase`; `…` is a gap.
  static let text = """
    greeting: hello, hi, hi there, hey, good morning, good afternoon, good evening, good day, welcome
    greeting: nice to meet you, pleased to meet you, good to meet you, nice to see you, good to see you
    greeting: lovely to meet you, greetings
    thanks: thank you, thanks, many thanks, much appreciated, i appreciate, we appreciate, thank, cheers, grateful
    apology: sorry, i apologise, i apologize, apologies, my apologies, my mistake, my fault, my bad, pardon me
    apology: excuse me, forgive me
    condole: sorry to hear, sorry for your, sorry about your, sorry you, sorry that you
    introduction: is my name, my name is, my name's, i'm … your consultant
    introduction: i'm … your adviser, i work for, i work at, i'm the consultant, i'm a consultant
    introduction: i'm your consultant, i am a consultant, i am your consultant, i'm your travel
    permission: may i ask you, may i ask a, may i ask some, may i just ask, can i ask you a, can i ask you some
    permission: allow me to ask, permit me to ask, let me ask a few, may i put a few, may i put some, happy for me to ask
    permission: can i ask a, can i ask some, could i ask you a, could i ask you some, could i ask a
    permission: could i ask some, mind if i ask, mind my asking, is it all right if i ask, is it ok if i ask
    permission: is it okay if i ask, is now a good time, is this a good time, good time to talk
    permission: do you have a minute, do you have a moment, have you got a minute, have you got a moment
    permission: do you have time, have you a moment, do you have a few minutes, have you got a few minutes
    permission: ok if i ask, could i have a minute, can we talk, if i ask you a few, may i take a few minutes
    permission: may i start, can i start by asking, may i begin, i'd like to ask you a few, i'd like to ask a few
    permission: let me ask you a few, let me ask a few, a few questions first, ask you a couple of, ask a couple of
    permission: ask you some questions, may i know a bit, may i sit, may i join you, before we start
    service: anything else i can, anything else we can, anything i can, anything else you need
    service: anything else you'd like, is there anything else, how can i help, how may i help, how can we help
    service: how could i help, what can i do for you, what can we do for you, can i help you, may i help you
    service: what else can i, anything else i could, do you have any questions, any questions for me
    service: any other questions, can i get you, can i offer you, what can i get you
    consent: would that suit, would this suit, would it suit, does that suit, does this suit, would that work
    consent: does that work, would this work, does this work, how does that sound, how does this sound
    consent: does that sound, does this sound, is that ok, is that okay, is that all right, is that alright
    consent: is that fine, is this ok, is it ok if, is it okay if, is it all right if, would that be ok
    consent: would that be okay, would that be all right, would that be fine, would that be good
    consent: would you be ok with, would you be okay with, would you be happy with, would you be happy to
    consent: are you happy with, are you ok with, are you okay with, what do you think of this
    consent: what do you think of that, what do you think about this, what do you think about that
    consent: what would you say to, do you agree, would you agree to, shall i, shall we, may i suggest
    consent: may i show you, may i send, can i show you, can i send you, could i send you, would you like me to
    consent: would you mind if, do you mind if, are you comfortable with, would that help, would you be open to
    consent: is it fine if, fair enough, sound good, sounds good to you, does it sound
    clarify: do you mean, you mean, did you mean, what do you mean, are you saying, is what you're saying
    clarify: by that you mean, do i understand, did i understand, have i understood, did i get that, have i got that
    clarify: if i understand you, if i understand correctly, in other words, to be clear, just to be clear
    clarify: to clarify, just to clarify, to make sure i understand, just to make sure, what exactly do you mean
    clarify: when you say, could you clarify, can you clarify, let me check, let me make sure, am i right
    clarify: is that right, is that correct, just to confirm, to confirm, just to check, just checking
    recap: so you, so you're, so you've, so you'd, so it's, so he, so he's, so she, so she's, so they, so that's
    recap: so your, so the, so basically you, so what you, you said, you mentioned, you told me, you were saying
    recap: you've said, you've told me, as you said, like you said, i heard you say, what i hear, what i'm hearing
    recap: i hear that, i'm hearing, if i understand, if i heard, if i've understood, as i understand, so if i
    recap: in other words, sounds like, it sounds, you're saying, you are saying, it seems, you seem, so for you
    recap: i gather, from what you, you feel, you want, you'd like, you're looking for, you are looking for
    recap: you need, got it, i see, right so, okay so, ok so, let me see if i
    summary: to sum up, to sum it up, let me sum up, summing up, in summary, to summarise, to summarize
    summary: let me summarise, let me summarize, in short, so to recap, to recap, let me recap, just to recap
    summary: quick recap, let me check i have, let me check that i, let me see if i've got, let me see if i have
    summary: let me see if i've got this, let me see if i got this, let me see if i understand
    summary: let me make sure i have, let me make sure i've, let me make sure i understand, let me go over
    summary: let me repeat, let me play that back, let me run through what, putting it together, so far i have
    summary: so there you have it, so there we have it, so that's what we have
    summary: so far i've heard, so far you've, what i have so far, what i've got so far, what i've heard so far
    summary: here's what i've understood, here is what i understood, here's what i heard, all in all
    summary: have i got everything, have i got it right, have i understood you
    because: because, because of, that's because, it's because, since, cause, simple, the answer is, of course
    because: yes because, well because, for the simple reason, the reason is
    negation: not, no, never, none, nothing, without, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't
    negation: zero, nope, wouldn't, can't, couldn't, shouldn't, hasn't, haven't, hadn't, nor, neither, hardly
    release: don't have to, wouldn't have to, would not have to, won't have to, not have to, do not have to, needn't, need not, no need, don't need to, not need to, nobody has to
    release: never have to, without having to, don't want you to, wouldn't want you to, not asking you to, won't ask you to
    release: doesn't have to, does not have to, please don't, no reason to, before you, rather than
    affirm: no problem, no doubt, not only, no worries, no matter, not just, of course not only
    advice: you should, you'd better, you had better, you ought to, you need to, you must, you have to
    advice: you've got to, i'd advise, i would advise, i advise, my advice, i suggest you, i'd suggest you
    advice: i would suggest you, i suggest that you, i'd suggest that you, i recommend you, i'd recommend you
    advice: i'd recommend that you, i would recommend you, i recommend that you, if i were you, in your place
    advice: make sure you, make sure to, be sure to, you might want to, you may want to, you might consider
    advice: you could consider, you could try, you can try, try to, you shouldn't, you mustn't, you don't want to miss
    advice: it would be better, it'd be better, it's better to, it would be wise, best to, you could always
    advice: don't forget to, it's important to, it is important to, it's important that you, what you want to do is, what you wanna do is
    advice: what you need to do, you're better off, you are better off, you'd be better off, have you considered
    advice: have you thought about, why don't you, why not, you'll want to, you'll need to, you will need to
    proposal: i'd propose, i would propose, i propose, i'd suggest, i would suggest, i suggest, may i suggest
    proposal: can i suggest, i'd recommend, i would recommend, i recommend, may i recommend, i'd like to propose
    proposal: i'd like to suggest, i'd like to recommend, i'd like to offer, i'd offer, let me suggest
    proposal: let me propose, let me recommend, let me offer, how about our, how about the, how about a
    proposal: what about our, i have just the, i've got just the, i have the perfect, i've got the perfect
    proposal: we have just the, would suit you, would fit you, would be a good fit, would be right for you
    proposal: would be perfect for you, is the one for you, suits you best, fits what you, my proposal
    proposal: my suggestion would be, the one i'd pick, would go for, i think the … tour, i'd go with, i'd go for
    product: tour, tours, package, packages, itinerary, offer, product, products, option, route, programme, program
    product: plan, deal, service, brochure, this one, that one, our trip
    telling: we have, we've got, we offer, we provide, we can, we'll, we do, we also, we run, we include, we give
    telling: our, i can offer, i can arrange, i can book, i can get you, let me tell you, let me explain
    telling: let me show you, let me introduce, there is, there's, there are, it includes, it comes with, it costs
    telling: it takes, it has, it is, it's, it goes, it leaves, it covers, this includes, the price, the cost, costs
    telling: includes, included, departs, leaves on, you get, you'll get, you'll have, you'll stay, you'll see
    telling: you'll visit, you will see, you will stay, you can choose, you stay, you fly, you can
    inclusion: included, includes, include, including, no shopping, free, no extra, extra, covers, departs
    inclusion: leaves on, direct, per person, each, all meals, breakfast, guide, insurance, refundable, refund
    inclusion: in writing, optional, four-star, five-star, private, discount, off, percent, no hidden
    inclusion: without shopping
    promise: i promise, we promise, i guarantee, we guarantee, guaranteed, i'll make sure, i will make sure
    promise: we'll make sure, we will make sure, i'll see to it, rest assured, you have my word, i give you my word
    promise: i assure you, we assure you, you can count on, count on me, leave it to me, i'll take care of
    promise: we'll take care of, without fail, no doubt about it, you won't regret, you will not regret, i swear
    promise: hundred percent, 100 %, i'll personally
    close: shall we book, shall i book, shall we go ahead, shall we reserve, shall i reserve, shall we sign
    close: let's book, let us book, let's sign, let's go ahead, ready to book, ready to sign, ready to go ahead
    close: would you like to book, do you want to book, like to go ahead, want to go ahead, can i book, could i book
    close: may i book, book it, book this, book now, book today, sign here, sign up, sign the contract, sign today
    close: place the order, confirm the booking, take the deposit, pay the deposit, leave a deposit
    close: put down a deposit, hold the place, hold a place, reserve it, reserve the, reserve a place
    close: make the booking, close the deal, do we have a deal, is it a deal, i'll draw up the contract, which card
    close: shall i put you down, put you down for
    pressure: sign today, sign now, sign right now, today only, only today, right now or, before it's too late
    pressure: last chance, only one left, only two left, only a few left, last places, last place, last seats
    pressure: last one left, the last one at this, won't last, will be gone, going fast, price goes up, price will go up, price rises tomorrow
    pressure: offer ends, offer expires, expires today, now or never
    pressure: decide now, you need to decide today, you have to decide today, better hurry, hurry up, decide today, decide right now, don't miss, don't wait
    pressure: what are you waiting for, no time to lose, act now, book now, must book today, have to book today
    pressure: need to book today, if you don't book, if you don't sign, if you sign today, if you book today
    pressure: gone tomorrow, make up your mind, just sign, tomorrow it's gone
    guess-feeling: sounds like, it sounds, that sounds, must be, must have been, must feel, must have felt, seems
    guess-feeling: you seem, it seems, you feel, you're feeling, you felt, you are feeling, i can hear, i can see
    guess-feeling: i sense, i imagine, i can imagine, that's, no wonder, how, part of you, it's hard, it is hard
    guess-feeling: it isn't easy, it's not easy, you look, for you that, you're, you are, it hurts, bothers you
    guess-feeling: you were, you've been, weighs on you, matters to you, means a lot to you, you care
    empathy: i understand your feelings, i understand how you feel, i know how you feel, i understand your feeling
    empathy: i can understand that, i can understand, i totally understand, i completely understand
    empathy: i fully understand, i understand you, i feel for you, i hear you, i feel you, that makes sense
    empathy: i get that, i sympathise, i sympathize, i can relate, i understand your concern
    empathy: i understand your concerns, i appreciate your concern, i see how you feel, i understand
    empathy: that's understandable, it's understandable, understandable, sorry to hear, i'm here for you, poor you
    empathy: what a pity, what a shame
    small-talk: how are you, how are you doing, how's it going, how is it going, how have you been, how do you do
    small-talk: how was your weekend, how was your journey, nice weather, lovely weather, lovely day, what a day
    small-talk: the weather, did you find us, find a parking, hard to park, coffee or tea, tea or coffee, some tea
    small-talk: some coffee, some water, a coffee, a cup of, glass of water, have a seat, take a seat, sit down
    small-talk: please sit, the match, football, how was the traffic
    acknowledge: okay, yes, right, i see, got it, sure, fine, great, good, alright, all right, understood, of course
    acknowledge: uhhuh, mhm, hmm, oh, ah, no problem, wow, really, exactly, absolutely, certainly, perfect, lovely
    acknowledge: nice, interesting, that's good, that's great, that's nice, that's lovely, sounds good, sounds great
    acknowledge: sounds lovely, good to know, well, very good, very nice, wonderful, cool, excellent, makes sense
    acknowledge: i know, no, fair enough
    lean: why, why not, why is that, why's that, how so, how come, what else, anything else, for example, such as
    lean: would you like to tell me, will you tell me, can you tell me, could you tell me, do tell me
    lean: like what, tell me more, say more, and then, what happened, what then, go on, more about that
    lean: please go on, do go on, go on about, carry on, please continue, keep going, i'm all ears
    lean: more about it, more about this, about him, about her, about them, and him, and her, and them, and you
    lean: how long, how much, how many, how often, when, where, who, which one, with whom, what do you mean
    lean: in what way, in what sense, really, what about that, and that, how do you mean, can you elaborate
    lean: could you elaborate, what for, since when, until when, what was it like, what is it like, what's that like
    lean: how was it, how was that, how did it go, what makes you say that, what makes you, could you explain
    lean: please explain, be more specific, what kind, what sort, what happened to it, what became of it, what's that about
    lean: what is that about, how does that work, how did that come about, what's the story, how does it work
    """
}
