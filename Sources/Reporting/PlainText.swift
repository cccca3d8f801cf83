/// Text for ears, and for terminals that can do nothing.
///
/// Nothing is set in, no columns, no figures at the right, no colour, and words in place of marks.
public enum PlainText {
  /// Whether the text that is made now is to be plain.
  ///
  /// The command asks for it once, around everything it does: no report needs to know.
  @TaskLocal public static var isAsked = false

  /// The marks that stand between words, as one would read them out.
  static func words(_ text: String, _ phrases: Phrasebook) -> String {
    var text = text
    while text.hasPrefix(" ") { text.removeFirst() }
    while text.contains("   ") { text = text.replacing("   ", with: "  ") }
    let pause = phrases.say(", ", "，")
    for (mark, word) in [
      (" · ", pause), (" → ", phrases.colon), ("× ", phrases.say(" times: ", " 次：")), ("  ", pause),
      (pause + " ", pause),
    ] { text = text.replacing(mark, with: word) }
    return text
  }
}
