/// The measures of discovery whose later version differs from the one before in a single thing: as a better line it never
/// gives the question that the trainee did put and the buyer did not take up.
struct Sparing: Measure {
  let earlier: any Measure
  var name: String { earlier.name }
  var version: Int { earlier.version + 1 }
  var defaults: [String: Int] { earlier.defaults }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    call.sparing(earlier.judge(call, settings: settings))
  }
}
