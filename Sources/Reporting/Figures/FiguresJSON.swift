import Assessment
import Rehearsal
import Selling

/// The figures of reports in JSON; `Documentation/export.md` lists the members.
extension JSONText {
  mutating func member(_ name: String, _ value: Int?) {
    if let value { member(name, value) } else { null(name) }
  }

  mutating func member(_ name: String, _ value: String?) {
    if let value { member(name, value) } else { null(name) }
  }

  mutating func member(_ name: String, _ members: (inout JSONText) -> Void) {
    key(name)
    object(members)
  }

  /// How many sessions, how many count, how many stand elsewhere; when the first and the last began.
  mutating func tally(_ figures: PracticeFigures) {
    member("sessions", figures.tally.sessions)
    member("practice", figures.tally.practice)
    member("exam", figures.tally.exam)
    for place in CallTally.Place.allCases { member(place.rawValue, figures.tally.count(place)) }
    member("first", figures.first.map { CalendarTime.instant($0) })
    member("last", figures.last.map { CalendarTime.instant($0) })
  }

  mutating func skill(_ skill: Skill) {
    member("level", skill.level.share)
    member("calls", skill.level.calls)
    member("grade", skill.level.grade?.rawValue)
    for mode in Beginning.Mode.allCases {
      member(mode.rawValue) {
        $0.member("level", skill.level(mode).share)
        $0.member("calls", skill.level(mode).calls)
      }
    }
    let trend = skill.trend
    member("trend") {
      $0.member("direction", trend.direction.rawValue)
      guard trend.direction != .tooLittle else { return }
      $0.member("earlier", trend.earlier)
      $0.member("earlierCalls", trend.earlierCalls)
      $0.member("last", trend.last)
      $0.member("lastCalls", trend.lastCalls)
    }
  }

  /// Rubrics with their criteria; `each` call's share only where it is asked for.
  mutating func rubrics(_ profile: SkillProfile, names: ReportNames, each: Bool = false) {
    member("rubrics", each: profile.rubrics) { json, rubric in
      json.object {
        $0.member("id", rubric.rubric)
        $0.member("title", names.rubric(rubric.rubric))
        $0.skill(rubric.total)
        $0.member("criteria", each: rubric.criteria) { json, criterion in
          json.object {
            $0.member("id", criterion.criterion)
            $0.member("title", names.criterion(criterion.criterion, in: criterion.rubric))
            $0.member("dimension", criterion.dimension)
            $0.skill(criterion.skill)
            $0.member("results") { json in
              for result in Finding.Result.allCases { json.member(result.rawValue, criterion.results[result] ?? 0) }
            }
            if each {
              $0.key("each")
              $0.numbers(criterion.skill.calls.map(\.share))
            }
          }
        }
      }
    }
  }

  mutating func outcomes(_ figures: PracticeFigures) {
    member("outcomes") { json in
      for outcome in Outcome.allCases {
        json.member(outcome.rawValue, figures.outcomes.first { $0.outcome == outcome }?.calls ?? 0)
      }
    }
    let losses = figures.losses
    member("lost", losses.lost)
    member("causes") { json in
      for cause in LossCause.allCases { json.member(cause.rawValue, losses.count(cause)) }
      json.member("oversold", losses.oversold)
      json.member("unnamed", losses.unnamed)
    }
  }

  /// The course's table of why a firm's customers leave (D9), in per cent.
  mutating func courseLosses() {
    member("courseLostCustomers") { json in
      for row in CourseLoss.allCases { json.member(row.rawValue, row.share) }
    }
  }

  mutating func needs(_ needs: [MissedNeed], names: ReportNames) {
    member("needs", each: needs) { json, need in
      json.object {
        $0.member("scenario", need.scenario)
        $0.member("id", need.need)
        $0.member("title", names.need(need.need, in: need.scenario))
        $0.member("calls", need.calls)
        $0.member("missed", need.missed)
        $0.member("hinted", need.hinted)
        $0.member("ask", names.opener(need.need, in: need.scenario))
      }
    }
  }
}

extension ProfileReport {
  /// The profile as one JSON object.
  public func json() -> String {
    var json = JSONText()
    json.object {
      $0.member("trainee", trainee)
      $0.tally(figures)
      $0.rubrics(figures.profile, names: names, each: true)
      for (name, criteria) in [("strongest", figures.profile.strongest()), ("weakest", figures.profile.weakest())] {
        $0.member(name, each: criteria) { $0.string("\($1.rubric)/\($1.criterion)") }
      }
    }
    return json.text
  }
}

extension TeamReport {
  /// The report as one JSON object.
  public func json() -> String {
    var json = JSONText()
    json.object {
      $0.tally(figures)
      $0.member("trainees", each: trainees) { json, trainee in
        json.object {
          $0.member("trainee", trainee.name)
          $0.tally(trainee.figures)
          $0.member("levels") { json in
            for rubric in trainee.figures.profile.rubrics { json.member(rubric.rubric, rubric.total.level.share) }
          }
          $0.outcomes(trainee.figures)
        }
      }
      $0.rubrics(figures.profile, names: names)
      $0.outcomes(figures)
      $0.courseLosses()
      $0.needs(needs, names: names)
    }
    return json.text
  }
}

extension ScenarioReport {
  /// The report as one JSON object.
  public func json() -> String {
    var json = JSONText()
    json.object {
      $0.member("scenarios", each: scenarios) { json, scenario in
        json.object {
          $0.member("id", scenario.name)
          $0.member("title", names.scenario(scenario.name))
          $0.tally(scenario.figures)
          $0.rubrics(scenario.figures.profile, names: names)
          $0.outcomes(scenario.figures)
          $0.member("mostFailed", scenario.figures.failedCriteria.first.map { "\($0.rubric)/\($0.criterion)" })
          $0.needs(needs.filter { $0.scenario == scenario.name }, names: names)
        }
      }
      $0.courseLosses()
    }
    return json.text
  }
}

extension CriterionReport {
  /// The report as one JSON object.
  public func json() -> String {
    var json = JSONText()
    json.object {
      $0.tally(figures)
      $0.rubrics(figures.profile, names: names)
    }
    return json.text
  }
}
