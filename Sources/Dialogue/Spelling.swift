/// Sets right what people commonly write in haste: contractions without apostrophe, chat forms, swapped letters.
enum Spelling {
  /// The plain form of a folded Latin word.
  static func plain(_ word: String) -> String { places[WordKey.of(word)].map { plain[Int($0)] } ?? word }

  private static let plain = pairs.split(separator: " ").map { String($0.drop { $0 != "=" }.dropFirst()) }

  private static let places: KeyTable = {
    var places = KeyTable()
    for (place, pair) in pairs.split(separator: " ").enumerated() {
      places.set(WordKey.of(String(pair.prefix { $0 != "=" })), Int32(place))
    }
    return places
  }()

  private static let pairs = """
    dont=don't doesnt=doesn't didnt=didn't isnt=isn't arent=aren't wasnt=wasn't werent=weren't cant=can't \
    couldnt=couldn't wouldnt=wouldn't shouldnt=shouldn't hasnt=hasn't havent=haven't hadnt=hadn't wont=won't \
    aint=ain't im=i'm ive=i've youre=you're youve=you've youd=you'd youll=you'll theyre=they're theyve=they've \
    weve=we've whats=what's hows=how's whos=who's wheres=where's whens=when's whys=why's thats=that's \
    theres=there's heres=here's hes=he's shes=she's lets=let's itll=it'll thatll=that'll cannot=can't \
    u=you ur=your pls=please plz=please thx=thanks thnx=thanks ty=thanks wat=what wut=what wht=what waht=what \
    hwo=how hw=how wich=which whcih=which whihc=which wheer=where wehn=when wen=when hwen=when \
    teh=the adn=and yuo=you yoru=your wiht=with wih=with woudl=would wuold=would coudl=could shoudl=should \
    tel=tell abotu=about aobut=about abuot=about jsut=just liek=like knwo=know becuase=because cuz=because \
    cos=because recieve=receive budjet=budget buget=budget bugdet=budget travle=travel \
    holliday=holiday vaction=vacation hotle=hotel preferr=prefer recomend=recommend reccomend=recommend \
    gonna=going wanna=want gotta=got kinda=kind yep=yes yeah=yes yup=yes nope=no ok=okay okey=okay k=okay
    """
}
