import Dialogue

/// What the engine heard in a line, for programs: one JSON object without line breaks.
///
/// Version 1. Keys: `text`, `language`, `acts`, `question` (the last one asked in the line), `sentences` (`text`, `acts`,
/// `question`, `topics`, `rejected`, `standing`), `topics` (`id`, `score` in thousandths, nearest `sample`, `words` that
/// line and topic share; best first, also when rejected), `rejected`, `standing` (why: `verdict` plain, faint, close,
/// below-bar, off-script or nothing; `score` of the best, `bar`, `lead` over the `second`).
public enum UnderstandingRecord {
  /// The record of a line, without a newline at its end.
  public static func line(_ utterance: Utterance) -> String {
    var json = JSONText()
    json.object {
      $0.member("text", utterance.text)
      $0.member("language", utterance.language.rawValue)
      $0.member("acts", each: utterance.acts) { $0.string($1.rawValue) }
      $0.key("question")
      write(utterance.question, to: &$0)
      $0.member("sentences", each: utterance.sentences) { json, sentence in
        json.object {
          $0.member("text", sentence.text)
          $0.member("acts", each: sentence.acts) { $0.string($1.act.rawValue) }
          $0.key("question")
          write(sentence.question, to: &$0)
          $0.member("topics", each: sentence.topics) { write($1, to: &$0) }
          $0.member("rejected", sentence.rejected)
          $0.key("standing")
          write(sentence.standing, to: &$0)
        }
      }
      $0.member("topics", each: utterance.topics) { write($1, to: &$0) }
      $0.member("rejected", utterance.rejected)
      $0.key("standing")
      write(utterance.standing, to: &$0)
    }
    return json.text
  }

  private static func write(_ question: Question, to json: inout JSONText) {
    json.object {
      $0.member("kind", question.kind.rawValue)
      $0.member("form", question.form.rawValue)
    }
  }

  private static func write(_ match: TopicMatch, to json: inout JSONText) {
    json.object {
      $0.member("id", match.id)
      $0.member("score", match.score)
      $0.member("sample", match.sample)
      $0.member("words", each: match.words) { $0.string($1) }
    }
  }

  private static func write(_ standing: TopicStanding, to json: inout JSONText) {
    json.object {
      $0.member("verdict", standing.verdict.rawValue)
      $0.member("score", standing.score)
      $0.member("bar", TopicStanding.bar)
      $0.member("lead", standing.lead)
      if let second = standing.second { $0.member("second", second) }
    }
  }
}
