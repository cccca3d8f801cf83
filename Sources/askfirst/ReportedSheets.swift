import Console
import Rehearsal
import Reporting
import Scenarios

/// The sheets of a call, made by the reports.
struct ReportedSheets: CallSheets {
  let scenario: Scenario
  let phrases: Phrasebook
  let colour: Bool

  func card(of state: SessionState, columns: Int) -> String {
    scenario.account == nil
      ? CustomerCardText.text(of: state, scenario: scenario, phrases: phrases, width: columns, colour: colour)
      : AccountCardText.text(of: state, scenario: scenario, phrases: phrases, width: columns, colour: colour)
  }

  func chart(of state: SessionState, columns: Int) -> String {
    AccountChartText.text(of: state, scenario: scenario, phrases: phrases, width: columns, colour: colour)
  }

  func status(of state: SessionState, minutes: Int, columns: Int) -> String {
    StatusText.text(
      of: state, minutes: minutes, scenario: scenario, phrases: phrases, width: columns, colour: colour)
  }
}
