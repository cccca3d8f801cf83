import Dialogue

extension Sentence {
  /// Whether it asks leave, offers a service, asks for a yes or chats: courtesy, which asks nothing of him.
  var isCourtesy: Bool {
    [.permission, .serviceQuestion, .consentQuestion, .smallTalk].contains(where: does)
  }
}
