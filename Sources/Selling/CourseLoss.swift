/// A row of the course's table of why customers leave (D9).
public enum CourseLoss: String, CaseIterable, Sendable {
  case died
  case lostContact = "lost-contact"
  case price
  case complaint
  /// No skill in communicating, needs not grasped; split in three by `LossCause`.
  case communicating
  case competitor
  case influenceOfOthers = "influence-of-others"

  /// Of a hundred customers lost, how many by the course's table.
  public var share: Int {
    switch self {
    case .died: 1
    case .lostContact: 3
    case .price: 9
    case .complaint: 10
    case .communicating: 68
    case .competitor: 4
    case .influenceOfOthers: 5
    }
  }

  /// The causes of ours that fall into this row.
  public var causes: [LossCause] {
    LossCause.allCases.filter { $0.row == self }
  }
}

extension LossCause {
  /// The row of the course's table that it falls into.
  public var row: CourseLoss {
    switch self {
    case .died: .died
    case .lostContact: .lostContact
    case .price: .price
    case .complaint: .complaint
    case .didNotAsk, .didNotListen, .toldTooEarly: .communicating
    case .competitor: .competitor
    case .influenceOfOthers: .influenceOfOthers
    }
  }
}
