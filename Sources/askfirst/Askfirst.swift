import ArgumentParser

@main
struct Askfirst: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "askfirst")
}
