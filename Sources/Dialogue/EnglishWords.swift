/// The closed classes of English words that the grammar of questions needs.
enum EnglishWords {
  static let wh: Set<String> = [
    "what", "why", "how", "when", "where", "who", "whom", "whose", "which", "what's", "how's", "who's", "where's",
    "when's", "why's", "what're", "how're", "who're", "what'd", "how'd", "where'd", "who'd", "who'll", "what'll",
    "how'll",
  ]
  static let whWithVerb: Set<String> = [
    "what's", "how's", "who's", "where's", "when's", "why's", "what're", "how're", "who're", "what'd", "how'd",
    "where'd", "who'd", "who'll", "what'll", "how'll",
  ]
  static let auxiliaries: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "am", "have", "has", "had", "can", "could", "will", "would",
    "shall", "should", "may", "might", "must", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't",
    "haven't", "hasn't", "hadn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "ain't",
  ]
  static let subjects: Set<String> = [
    "i", "you", "we", "they", "he", "she", "it", "there", "this", "that", "these", "those", "anyone", "anybody",
    "anything", "someone", "somebody", "something", "everyone", "everybody", "everything", "y'all",
  ]
  static let determiners: Set<String> = [
    "the", "your", "my", "his", "her", "our", "their", "its", "any", "a", "an", "some", "each", "every", "both", "all",
    "another", "either", "no", "one",
  ]
  /// What people say before they begin.
  static let fillers: Set<String> = [
    "so", "and", "but", "well", "okay", "yes", "right", "um", "uh", "er", "erm", "hmm", "mm", "hm", "oh", "ah", "now",
    "then", "also", "actually", "basically", "anyway", "please", "hi", "hello", "hey", "sorry", "thanks", "great",
    "good", "fine", "sure", "cool", "nice", "lovely", "perfect", "wonderful", "alright", "no", "just", "like", "or",
    "because", "cause", "still", "though", "however", "plus", "wow", "interesting", "uhhuh", "true", "exactly",
    "absolutely", "certainly", "indeed", "again", "first", "firstly", "second", "secondly", "third", "next", "finally",
    "lastly", "maybe", "perhaps", "honestly", "really", "excellent", "amazing", "brilliant", "fantastic",
    "understood", "gotcha", "mhm", "aha", "ooh", "excuse", "welcome", "morning", "afternoon", "evening", "therefore",
    "otherwise", "besides", "apart", "specifically", "generally", "roughly", "exactly",
  ]
  /// Fixed openings of several words that begin nothing.
  static let openings: [[String]] = [
    ["i", "mean"], ["you", "know"], ["i", "see"], ["by", "the", "way"], ["excuse", "me"], ["good", "morning"],
    ["good", "afternoon"], ["good", "evening"], ["thank", "you"], ["all", "right"], ["of", "course"],
    ["out", "of", "curiosity"], ["in", "that", "case"], ["first", "of", "all"], ["in", "general"], ["for", "example"],
    ["let's", "see"], ["one", "more", "thing"], ["one", "more", "question"], ["quick", "question"],
    ["my", "question", "is"],
    ["the", "question", "is"], ["got", "it"], ["i", "understand"], ["no", "problem"], ["i'm", "sorry"],
    ["if", "i", "may", "ask"], ["if", "i", "may"], ["if", "you", "don't", "mind"],

    ["i", "guess"],
    ["mr"], ["mrs"], ["ms"], ["sir"], ["madam"], ["as", "for"], ["in", "fact"], ["at", "the", "moment"],
  ]
  /// Prepositions that may stand before a wh-word: "with whom", "for how long".
  static let prepositions: Set<String> = [
    "with", "for", "at", "in", "on", "to", "from", "of", "about", "by", "since", "until", "till", "under", "around",
    "above", "below",
  ]
  /// Nouns after "what" or "your" that one fact answers.
  static let factNouns: Set<String> = [
    "time", "times", "date", "dates", "day", "days", "month", "year", "week", "age", "size", "number", "price", "cost",
    "budget", "name", "surname", "email", "address", "phone", "colour", "color", "city", "town", "country",
    "nationality", "airport", "currency", "amount", "percentage", "height", "weight", "deadline", "grade", "class",
    "seat", "temperature", "distance", "length", "season", "language", "level", "model", "version", "company", "income",
    "salary", "birthday", "limit", "figure", "range", "destination",
  ]
  /// Words after "how" that one fact answers.
  static let measures: Set<String> = [
    "many", "much", "long", "often", "old", "far", "soon", "big", "tall", "large", "late", "early", "fast", "high",
    "young", "quickly", "frequently", "likely", "important", "wide", "deep", "heavy", "small", "short", "close",
    "near", "regularly", "confident", "sure", "flexible",
  ]
  /// Words of wishing, liking and thinking: "where would you like to go" invites more than a fact.
  static let wishes: Set<String> = [
    "like", "want", "love", "prefer", "hope", "hoping", "wish", "enjoy", "think", "feel", "dream", "dreaming",
    "imagine",
    "ideal", "favourite", "favorite", "recommend", "suggest",
  ]
  /// Verbs that ask somebody to tell, with what may follow.
  static let tellings: [[String]] = [
    ["tell", "me"], ["tell", "us"], ["describe"], ["explain"], ["share"], ["walk", "me", "through"],
    ["talk", "me", "through"], ["talk", "to", "me", "about"], ["take", "me", "through"], ["run", "me", "through"],
    ["help", "me", "understand"], ["help", "me", "to", "understand"], ["help", "us", "understand"],
    ["give", "me", "an", "idea"],
    ["give", "me", "a", "sense"], ["give", "me", "a", "picture"], ["give", "me", "some", "background"],
    ["give", "me", "an", "example"], ["paint", "me", "a", "picture"], ["say", "more"], ["say", "a", "bit", "more"],
    ["say", "a", "little", "more"], ["tell", "more"], ["elaborate"], ["expand", "on"], ["fill", "me", "in"],
    ["bring", "me", "up", "to", "speed"], ["let", "me", "know"], ["let", "us", "know"], ["let", "me", "hear"],
    ["talk", "about"],
    ["speak", "about"], ["go", "into"], ["introduce"], ["show", "me", "what"], ["list"], ["name"], ["outline"],
    ["clarify"], ["specify"], ["go", "on"], ["please", "go", "on"], ["do", "go", "on"],
    ["carry", "on", "about"], ["please", "carry", "on"], ["please", "continue"], ["keep", "going"],
  ]
  /// Ways of saying that one asks: what follows is the question.
  static let askings: [[String]] = [
    ["i", "wonder"], ["i'm", "wondering"], ["i", "am", "wondering"], ["i", "was", "wondering"], ["was", "wondering"],
    ["just", "wondering"], ["wondering"], ["i'm", "curious"], ["i", "am", "curious"], ["curious"],
    ["i'd", "like", "to", "know"], ["i", "would", "like", "to", "know"], ["i", "want", "to", "know"],
    ["i'd", "love", "to", "know"], ["i", "would", "love", "to", "know"], ["i", "wanted", "to", "ask"],
    ["i'd", "like", "to", "ask"], ["i", "would", "like", "to", "ask"], ["i", "want", "to", "ask"],
    ["i'd", "love", "to", "hear"], ["i", "would", "love", "to", "hear"], ["i'd", "like", "to", "hear"],
    ["i", "would", "like", "to", "hear"], ["i'd", "be", "interested", "to", "know"],
    ["i'd", "be", "interested", "to", "hear"],
    ["i'd", "be", "interested", "in", "hearing"], ["i'd", "like", "to", "understand"],
    ["i", "would", "like", "to", "understand"], ["i", "want", "to", "understand"], ["i'd", "like", "to", "learn"],
    ["i", "would", "like", "to", "learn"], ["i'd", "like", "to", "find", "out"], ["i'd", "want", "to", "know"],
    ["i'm", "interested", "to", "know"], ["i'm", "keen", "to", "know"], ["i'm", "keen", "to", "hear"],
    ["i'd", "like", "to", "get", "to", "know"], ["i", "need", "to", "know"], ["i'm", "interested", "in", "knowing"],
    ["it", "would", "help", "to", "know"], ["it", "would", "help", "me", "to", "know"], ["it'd", "help", "to", "know"],
    ["would", "help", "to", "know"], ["want", "to", "know"], ["like", "to", "know"], ["love", "to", "know"],
    ["love", "to", "hear"], ["like", "to", "hear"], ["may", "i", "know"], ["can", "i", "know"], ["could", "i", "know"],
    ["may", "i", "ask"], ["can", "i", "ask"], ["could", "i", "ask"], ["might", "i", "ask"], ["let", "me", "ask"],
    ["can", "i", "just", "ask"], ["could", "i", "just", "ask"], ["do", "you", "mind", "if", "i", "ask"],
    ["do", "you", "mind", "my", "asking"], ["do", "you", "know"], ["do", "you", "remember"], ["any", "idea"],
    ["have", "you", "any", "idea"], ["do", "you", "have", "any", "idea"], ["can", "you", "say"],
    ["could", "you", "say"],
    ["can", "you", "remember"], ["i", "need", "to", "ask"], ["wanted", "to", "ask"],
    ["wanted", "to", "know"], ["i", "have", "to", "ask"], ["i", "should", "ask"],
    ["i'd", "like", "to", "get", "a", "sense", "of"], ["i'm", "trying", "to", "understand"],
  ]
  /// Tags at the end of a statement.
  static let tags: [[String]] = [
    ["right"], ["correct"], ["yes"], ["no"], ["huh"], ["eh"], ["is", "that", "right"], ["is", "that", "correct"],
    ["am", "i", "right"], ["have", "i", "got", "that", "right"], ["did", "i", "get", "that", "right"],
    ["isn't", "it"], ["isn't", "he"], ["isn't", "she"], ["isn't", "that"], ["isn't", "there"], ["aren't", "you"],
    ["aren't", "they"],
    ["aren't", "we"], ["don't", "you"], ["don't", "they"], ["don't", "we"], ["doesn't", "he"], ["doesn't", "she"],
    ["doesn't", "it"], ["didn't", "you"], ["didn't", "it"], ["didn't", "he"], ["didn't", "they"], ["wasn't", "it"],
    ["weren't", "you"],
    ["won't", "you"], ["won't", "it"], ["wouldn't", "you"], ["wouldn't", "it"], ["can't", "you"], ["haven't", "you"],
    ["hasn't", "he"], ["hasn't", "it"], ["shouldn't", "you"], ["do", "you"], ["is", "it"], ["are", "you"],
    ["isn't", "that", "so"], ["don't", "you", "think"], ["wouldn't", "you", "say"],
    ["wouldn't", "you", "agree"], ["you", "know"], ["am", "i", "correct"], ["i", "guess"], ["i", "take", "it"],
  ]
}
