import Typography

/// What went wrong, in words.
extension Phrasebook {
  /// What went wrong, and what to do; where a command does it the sentence ends with a colon.
  func sentence(_ trouble: Trouble) -> String {
    switch trouble {
    case .said(let sentence): sentence
    case .usage(let misuse, let help): sentence(misuse) + (help.isEmpty ? "" : seeHelp(after: sentence(misuse)))
    case .noSessions: say("there are no sessions yet; begin one:", "还没有练习记录；开始一次：")
    case .noSessionOf(let trainee, let known): noSession(of: trainee, known)
    case .noSessionOn(let scenario, let known):
      say("there is no session of the scenario \(named(scenario)); ", "没有剧本\(named(scenario))的记录；") + stored(known)
    case .whoseProfile(let known):
      say("whose profile? Name one of \(some(known)):", "看谁的？请指定其中一位：\(some(known))。") + say("", "例如：")
    case .noOpenCall: say("there is no call to resume; begin one:", "没有可以接着谈的对话；开始一次：")
    case .noOpenDrill: say("there is no drill to go on with; begin one:", "没有可以接着练的；开始一轮：")
    case .noSuchPerson(let id, let people):
      say(
        "nobody in this scenario has the id \(id); there are: \(people.joined(separator: ", "))",
        "这个场景里没有 \(id)；有：\(people.joined(separator: "、"))")
    case .noProspects(let directory):
      say(
        "the library in \(directory) has no scenario that comes to a verdict: write one, or name another library",
        "\(directory) 里没有要下判断的剧本：请写一个，或者换一个内容库")
    case .noSession(let digits):
      say("there is no session \(named(digits)); all of them are listed by:", "没有编号以\(named(digits))开头的记录；全部记录：")
    case .severalSessions(let digits, let some):
      say(
        "several sessions begin with \(named(digits)) (\(some.joined(separator: ", "))): give more digits",
        "有几条记录的编号都以\(named(digits))开头（\(some.joined(separator: "、"))）：请多写几位")
    case .notEnded(let session):
      say("session \(session) has not ended; end the call first:", "记录 \(session) 还没有结束；请先把对话谈完：")
    case .notComparable(let session):
      say(
        "session \(session) has not ended, and only calls that ended are compared; go on with it:",
        "记录 \(session) 还没有结束，结束的对话才能比较；接着谈：")
    case .firstAttempt(let session):
      say(
        "there is nothing to compare \(session) with: it is the first attempt at this scenario; others are listed by:",
        "\(session) 没有可比的：这是这个剧本的第一次练习；其他记录：")
    case .twoScenarios(let first, let one, let second, let other):
      say(
        "\(first) is of \(one) and \(second) of \(other): compare two calls of one scenario",
        "\(first) 是 \(one)，\(second) 是 \(other)：只能比较同一个剧本的两次对话")
    case .streamLost(let input, let reason): streamLost(input, reason)
    case .noTerminal(.questions):
      say(
        "the questions are asked at a terminal, and this is none: leave out --questions",
        "问题要在终端里回答，而这里不是终端：请去掉 --questions")
    case .noTerminal(.toWrite):
      say(
        "nothing was written: this is no terminal to ask at; give --yes to write, --dry-run to look only",
        "没有写入：这里不是终端，没法询问；加 --yes 直接写入，加 --dry-run 只看不写")
    case .store(let trouble, let path, let said): say(said, sentence(trouble, path, said))
    default: criterionSentence(trouble) ?? librarySentence(trouble)
    }
  }

  /// The command that does something about it, in words of a shell; nil where none does.
  func command(_ trouble: Trouble) -> [String]? {
    switch trouble {
    case .noSessions, .noOpenCall: ["play"]
    case .noOpenDrill: ["drill", "man"]
    case .whoseProfile(let known): ["profile", known.first ?? "NAME"]
    case .noSession, .firstAttempt: ["history"]
    case .notEnded, .notComparable: ["play", "--resume"]
    case .streamLost(let input, _): input ? ["play", "--resume"] : ["review"]
    case .noCriterion(_, let near, let session): near == nil ? ["why", session] : nil
    case .usage(_, let help): help.isEmpty ? nil : [help, "--help"]
    default: nil
    }
  }

  private func seeHelp(after sentence: String) -> String {
    let isWhole = ".?？".contains(sentence.last ?? " ")
    return isWhole ? say(" See:", "详见：") : say("; see:", "；详见：")
  }

  /// A word of the reader's own.
  private func named(_ word: String) -> String {
    quoted(short(word, to: 200))
  }

  private func code(_ word: String) -> String { say("`\(short(word, to: 200))`", quoted(short(word, to: 200))) }

  /// Names in a row; a long row is cut.
  private func some(_ names: [String], most: Int = 8) -> String {
    let shown = names.prefix(most).map { short($0, to: 60) }
    return shown.joined(separator: say(", ", "、")) + (names.count > most ? say(", …", "……") : "")
  }

  private func codes(_ names: [String]) -> String {
    some(names.map { say("`\(short($0, to: 60))`", short($0, to: 60)) }, most: 30)
  }

  private func stored(_ known: [String]) -> String {
    known.isEmpty
      ? say("the store names none", "记录里都没有写名字") : say("the store knows \(some(known))", "记录里有：\(some(known))")
  }

  /// That nobody of this name has a session, and who has.
  public func noSession(of trainee: String, _ known: [String]) -> String {
    let named = known.filter { !$0.isEmpty }
    let others =
      named.isEmpty
      ? say("those there are were played without a name", "现有的记录都没有写名字")
      : say("there are some of \(some(named))", "有记录的是：\(some(named))")
    return say("there is no session of \(self.named(trainee)); ", "没有\(self.named(trainee))的记录；") + others
  }

  /// A clause as a sentence of its own.
  public func sentence(_ clause: String) -> String {
    clause.prefix(1).uppercased() + clause.dropFirst() + say(".", "。")
  }

  private func streamLost(_ input: Bool, _ reason: String) -> String {
    input
      ? say(
        "the standard input cannot be read (\(reason)): give it a terminal, a pipe or a file; a call that was begun is "
          + "kept, and goes on with:",
        "读不了标准输入（\(reason)）：请给它一个终端、管道或文件；已经开始的对话保留着，接着谈：")
      : say(
        "the standard output cannot be written (\(reason)): make room, or name another place; calls are kept, and shown "
          + "by:",
        "写不了标准输出（\(reason)）：请腾出空间，或换个地方；对话都保留着，查看：")
  }

  private func criterionSentence(_ trouble: Trouble) -> String? {
    switch trouble {
    case .noRubric(let rubric, let known):
      say(
        "no card of this session is by rubric \(code(rubric)): its rubrics are \(codes(known))",
        "这次对话没有用评分表\(code(rubric))：用的是 \(codes(known))")
    case .noCriterion(let typed, let near, _):
      say("there is no criterion \(named(typed))", "没有\(named(typed))这一项")
        + (near.map { say(": did you mean `\($0)`?", "：您是指 \($0) 吗？") }
          ?? say("; those of the session are listed by:", "；这次对话的各项："))
    case .severalCriteria(let typed, let found, let rubrics):
      say("\(named(typed)) may be \(some(found, most: 6)): ", "\(named(typed))可以是 \(some(found, most: 6))：")
        + (rubrics.isEmpty
          ? say("give more of its name", "请写得更全一些")
          : say(
            "add --rubric \(rubrics.joined(separator: " or --rubric "))",
            "请加上 --rubric \(rubrics.joined(separator: " 或 --rubric "))"))
    case .didNotArise(let criterion, let session):
      say(
        "\(criterion) did not arise in session \(session): there are no points to set",
        "记录 \(session) 里没有出现 \(criterion) 这一项：没有分数可改")
    case .noPoints(let typed, let most):
      say(
        "\(quoted(short(typed, to: 24))) is no number of points: write points up to \(most), such as 4.5, or a share, "
          + "such as 60%",
        "\(quoted(short(typed, to: 24)))不是分数：请写不超过 \(most) 的分数，如 4.5，或写比例，如 60%")
    case .tooManyPoints(let typed, let most):
      say(
        "\(short(typed, to: 24)) is more than there is to earn: this criterion earns \(most) at most in this session",
        "\(short(typed, to: 24)) 超出了这一项能得的分：这次对话里最多 \(most)")
    default: nil
    }
  }

  private func librarySentence(_ trouble: Trouble) -> String {
    switch trouble {
    case .noLibrary(let directory):
      say(
        "no library at \(directory) (it has no folder `scenarios`): name one with --library DIR or ASKFIRST_LIBRARY",
        "\(directory) 里没有剧本库（没有 scenarios 文件夹）：用 --library 文件夹 或 ASKFIRST_LIBRARY 指定一个")
    case .noLibraryYet(let directory, let making):
      say(
        "no library at \(directory) (it has no folder `scenarios`): make one, \(making)",
        "\(directory) 里没有剧本库（没有 scenarios 文件夹）：请建一个，\(making)")
    case .noTemplates(let path):
      say(
        "there are no templates at \(path): copy that folder from the program's own library",
        "\(path) 里没有模板：请从程序自带的剧本库里复制这个文件夹")
    case .closedLibrary(let directory, let copying):
      say(
        "nothing may be written into the library \(directory): make one of your own, \(copying), and add --library "
          + "my-library",
        "剧本库 \(directory) 不能写入：请自己建一个，\(copying)，再加上 --library my-library")
    case .unfitSample(let line, let reason):
      say("\(named(line)) cannot be a sample: \(reason)", "\(named(line))不能作例句：\(reason)")
    case .unplaceable(let path, let line):
      say(
        "\(path):\(line): the list of samples cannot be added to without changing how it is written: add the line by "
          + "hand, then askfirst check",
        "\(path):\(line)：这里的例句没法由程序添加而不改动写法：请手工加上，再运行 askfirst check")
    case .missing(let thing, let id, let path, let near, let known):
      say("no \(word(thing)) \(code(id)): looked for \(path); ", "没有\(word(thing))\(code(id))：找过 \(path)；")
        + (near.map { say("did you mean `\($0)`? ", "您是指 \($0) 吗？") } ?? "")
        + (known.isEmpty
          ? say("the library has none", "剧本库里一个也没有") : say("there are \(codes(known))", "现有：\(codes(known))"))
    case .noLanguage(let thing, let id, let locale, let path, let known):
      say(
        "the \(word(thing)) \(code(id)) is not there in `\(locale)`: looked for \(path); ",
        "\(word(thing))\(code(id))没有 \(locale) 版本：找过 \(path)；")
        + (known.isEmpty
          ? say("write it", "请写一份")
          : say(
            "choose --locale \(known.joined(separator: " or ")), or write it",
            "请用 --locale \(known.joined(separator: " 或 "))，或写一份"))
    case .unreadable(let path, let reason): say("cannot read \(path): \(reason)", "无法读取 \(path)：\(reason)")
    case .unwritable(let path):
      say(
        "\(path) cannot be written: check that its folder is there and may be written",
        "\(path) 写不进去：请看它的文件夹在不在、能不能写")
    case .unwritableLibrary(let path, let reason):
      say(
        "cannot write \(path) (\(reason)): copy the library to a folder of your own, and name that with --library DIR or "
          + "ASKFIRST_LIBRARY",
        "写不了 \(path)（\(reason)）：请把剧本库复制到自己的文件夹，再用 --library 文件夹 或 ASKFIRST_LIBRARY 指定它")
    case .changed(let path):
      say("\(path) was changed meanwhile and is left as it is: try again", "\(path) 刚才被改过，没有动它：请再试一次")
    case .exists(let path):
      say(
        "\(path) is there already and is left as it is: edit it, or choose another name",
        "\(path) 已经有了，没有动它：请直接修改，或换个名字")
    case .noTopic(let topic, let scenario, let near, let known):
      say("the scenario `\(scenario)` has no topic \(code(topic)): ", "剧本 \(scenario) 没有话题\(code(topic))：")
        + (near.map { say("did you mean `\($0)`? ", "您是指 \($0) 吗？") } ?? "")
        + say("there are \(codes(known))", "现有：\(codes(known))")
    case .knownSample(let line, let topic, let isOther):
      say("\(named(line)) is a sample of \(code(topic)) already", "\(named(line))已经是\(code(topic))的例句")
        + (isOther
          ? say(
            ", and at two topics neither would learn from it: take it out there first",
            "，放在两个话题里两边都学不到：请先从那里删掉")
          : say(": there is nothing to teach", "：不用再教"))
    case .writtenCall(let path, let trouble): "\(path): " + sentence(trouble)
    default: ""
    }
  }

  private func word(_ thing: Trouble.Thing) -> String {
    switch thing {
    case .scenario: say("scenario", "剧本")
    case .rubric: say("rubric", "评分表")
    case .lexicon: say("lexicon", "词表")
    case .transcript: say("scenario, folder or transcript", "剧本、文件夹或对话")
    case .anything: say("scenario, rubric, folder or file", "剧本、评分表、文件夹或文件")
    }
  }

  private func sentence(_ trouble: Trouble.WrittenCallTrouble) -> String {
    switch trouble {
    case .missing: say("there is no such file: name a text file, or -", "没有这个文件：请指定一个文本文件，或 -")
    case .forbidden: say("it cannot be read: see its permissions", "读不了：请检查权限")
    case .large: say("it is larger than 2 MB, and a written call is shorter", "超过 2 MB，文字记录没有这么长")
    case .noText: say("it is no UTF-8: save it as UTF-8", "不是 UTF-8：请存成 UTF-8")
    }
  }

  /// In Chinese; in English the store says it itself.
  private func sentence(_ trouble: Trouble.StoreTrouble, _ path: String, _ said: String) -> String {
    switch trouble {
    case .notAStore: "\(path) 不是 askfirst 的记录库，没有动它：用 --store 另指定一个文件"
    case .newer: "记录库 \(path) 是更新版本的 askfirst 写的：请更新 askfirst，或用 --store 另指定一个"
    case .damaged: "记录库 \(path) 已损坏：先留一份副本；再用备份替换它，或把它移走重新开始"
    case .readOnly: "记录库 \(path) 不能写入：给自己加上写权限，或用 --store 另指定一个"
    case .notAFile: "记录库 \(path) 不是文件：用 --store 指定一个文件"
    case .unreachable: "打不开记录库 \(path)：检查目录和权限，或用 --store 另指定一个"
    case .full: "磁盘满了，\(path) 这一步没有写进去，之前的都还在：请腾出一些空间"
    case .busy: "记录库 \(path) 正被另一个程序占用：等它结束或把它结束，再试一次"
    case .noHome: "没有主目录可放记录（没有设置 HOME）：用 --store 指定一个文件"
    case .noPostgres: "这个版本不能用 PostgreSQL：请用 --store 指定一个文件"
    case .noPath: "--store 是空的：请写一个文件的路径"
    case .unreadable: "记录库里有一条读不出来，其他的还能用（\(said)）"
    case .other: "记录库用不了：\(said)"
    }
  }
}
