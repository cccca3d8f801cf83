import Archive
import ArgumentParser
import Authoring
import Console
import Foundation
import Reporting

/// The command: reads what is asked, wires the rooms together, and turns every failure into a sentence and an exit code.
@main
struct Askfirst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "askfirst",
    abstract: "Practise consultative selling with a scripted buyer: honest, instant, explainable, offline.",
    discussion: """
      Begin with `askfirst tutorial`, then `askfirst play`. Nothing leaves this machine.

      Exit codes: 0 done; 1 a verification failed, an exam's pass mark was missed, or warnings under --strict; 64 wrong usage; \
      65 content that cannot be used; 74 disk or terminal.
      """,
    version: "askfirst \(Version.number)",
    subcommands: [
      TutorialCommand.self, PlayCommand.self, DrillCommand.self, ListCommand.self, ShowCommand.self,
      HistoryCommand.self,
      ReviewCommand.self,
      WhyCommand.self, CompareCommand.self, OverrideCommand.self,
      UnderstandCommand.self, CoverageCommand.self, TeachCommand.self, CheckCommand.self, NewCommand.self,
      TestCommand.self,
      RescoreCommand.self,
      ScoreCommand.self,
      DoctorCommand.self,
      ProfileCommand.self, ReportCommand.self, ExportCommand.self,
    ])

  static func main() {
    // A reader that goes away (`askfirst list | head -1`) ends the program quietly, not with a signal.
    signal(SIGPIPE, SIG_DFL)
    // A file that may grow no more is said in words, like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    TerminalSignals.restore()
    StandardStreams.fillClosed()
    do {
      var command = try parseAsRoot()
      // Read after the command line, which may ask for it.
      let style = ScreenStyle.standard(environment: ProcessInfo.processInfo.environment)
      try PlainText.$isAsked.withValue(style.isPlain) { try command.run() }
      if let lost = StandardStreams.outputLost { throw lost }
    } catch {
      Failure(error).exit(of: self)
    }
  }
}

/// The version of the program.
enum Version {
  static let number = "0.1.0"
}
