/// Whether what was told belongs to something the buyer had told (D17, D30).
///
/// Version 3: after `asked` lines with questions in them, an offer that ties in with something he told is not early,
/// however little of all that could be known is; a kind word before anything is offered tells nothing, and a price alone
/// ties in with nothing. All else as in version 2.
struct TellingTiedV3: Measure {
  let name = "telling-tied"
  let version = 3
  let defaults = TellingTiedV2().defaults.merging(["asked": 6]) { $1 }

  func judge(_ call: JudgedCall, settings: MeasureSettings) -> Finding {
    TellingTiedV2().judge(call, settings: settings, askedEnough: settings["asked"], strictly: true)
  }
}
