/// What a checkup found, in words.
extension Phrasebook {
  /// What a part of the installation is called.
  func area(_ area: CheckupFinding.Area) -> String {
    switch area {
    case .program: say("program", "程序")
    case .terminal: say("terminal", "终端")
    case .locale: say("locale", "语言环境")
    case .home: say("home", "主目录")
    case .store: say("store", "记录库")
    case .library: say("library", "剧本库")
    }
  }

  /// How a thing stands, in a word.
  func health(_ health: CheckupFinding.Health) -> String {
    switch health {
    case .fine: say("fine", "正常")
    case .note: say("note", "留意")
    case .mend: say("MEND", "需处理")
    }
  }

  /// What was found.
  func found(_ finding: CheckupFinding) -> String {
    switch finding {
    case .program(let version, let path): say("askfirst \(version), \(path)", "askfirst \(version)，\(path)")
    case .terminal(let name, let columns, let colour):
      say(
        "\(name), \(columns) columns, \(colour ? "with colour" : "without colour")",
        "\(name)，\(columns) 列，\(colour ? "有颜色" : "无颜色")")
    case .narrow(let columns): say("only \(columns) columns wide", "只有 \(columns) 列宽")
    case .poorTerminal(let name):
      name.isEmpty
        ? say("TERM is not set: no colour", "没有设置 TERM：不显示颜色")
        : say("TERM=\(name): plain text, no colour", "TERM=\(name)：纯文本，不显示颜色")
    case .noTerminal:
      say("input or output is no terminal: lines are read and printed as they are", "输入或输出不是终端：逐行读写，不排版")
    case .plain: say("plain text, as asked for", "按要求使用纯文本")
    case .unicode(let locale): say("\(locale), UTF-8", "\(locale)，UTF-8")
    case .ascii(let locale):
      ["", "C", "POSIX"].contains(locale)
        ? say(
          "LANG asks for no more than ASCII: lines are taken as UTF-8 all the same", "LANG 只要求 ASCII：输入仍按 UTF-8 处理")
        : say(
          "\(locale) is not installed here: lines are taken as UTF-8 all the same",
          "这台机器没有安装 \(locale)：输入仍按 UTF-8 处理")
    case .otherEncoding(let locale, let encoding):
      say(
        "\(locale) has the characters of \(encoding): what is shown will be garbled",
        "\(locale) 用的是 \(encoding)：显示会乱码")
    case .home(.data, let path): say("data in \(path)", "数据在 \(path)")
    case .home(.state, let path): say("typed lines in \(path)", "输入历史在 \(path)")
    case .noHome(.data): say("HOME is not set: no place for data", "没有设置 HOME：数据没有地方放")
    case .noHome(.state): say("HOME is not set: typed lines are not remembered", "没有设置 HOME：不会记住输入过的行")
    case .closedHome(let path):
      say("\(path) may not be written: typed lines are not remembered", "\(path) 不能写入：不会记住输入过的行")
    case .relative(let variable, let value):
      say(
        "\(variable)=\(value) does not begin with / and does not count", "\(variable)=\(value) 不以 / 开头，不起作用")
    default: foundInStoreOrLibrary(finding)
    }
  }

  private func foundInStoreOrLibrary(_ finding: CheckupFinding) -> String {
    switch finding {
    case .store(let path, let format, let sessions, let bytes):
      say(
        "\(path), whole, format \(format), \(plural(sessions, "session")), \(size(bytes))",
        "\(path)，完好，格式 \(format)，\(sessions) 次练习，\(size(bytes))")
    case .olderStore(let path, let format, let current, let sessions, let bytes):
      say(
        "\(path), whole, \(plural(sessions, "session")), \(size(bytes)), format \(format): brought to \(current) when "
          + "it is used next, and a copy kept",
        "\(path)，完好，\(sessions) 次练习，\(size(bytes))，格式 \(format)：下次使用时升到 \(current)，并留一份副本")
    case .noStore(let path): say("none yet: the first call makes \(path)", "还没有：第一次练习会建立 \(path)")
    case .unfinished(let path):
      say(
        "\(path) was left in the middle of a call; what was saved is taken in at the next one",
        "\(path) 上次没有正常关闭；已保存的内容下次使用时会接上")
    case .busy(let path): say("\(path) is in use just now: not looked at", "\(path) 正在使用，没有检查")
    case .unwritable(let path):
      say("\(path) may not be written: no call can be kept", "\(path) 不能写入：无法保存练习")
    case .storeTrouble(let trouble, let path, let said): troubled(trouble, path, said)
    case .room(let bytes): say("\(size(bytes)) free", "可用空间 \(size(bytes))")
    case .library(let path, let scenarios, let rubrics, let warnings):
      say(
        "\(path), \(plural(scenarios, "scenario")), \(plural(rubrics, "rubric")), "
          + (warnings == 0 ? "no mistakes" : "no errors, \(plural(warnings, "warning"))"),
        "\(path)，\(scenarios) 个剧本，\(rubrics) 份评分表，" + (warnings == 0 ? "没有错误" : "没有错误，\(warnings) 条警告"))
    case .libraryMistakes(let path, let errors):
      say("\(path) has \(plural(errors, "mistake"))", "\(path) 有 \(errors) 处错误")
    case .noLibrary(let path):
      path.map { say("\($0) has no folder scenarios", "\($0) 里没有 scenarios 文件夹") }
        ?? say("none found beside the program, above it or here", "程序旁边、上层目录和当前目录都没有找到")
    default: ""
    }
  }

  private func troubled(_ trouble: CheckupFinding.StoreTrouble, _ path: String, _ said: String) -> String {
    switch trouble {
    case .notAFile: say("\(path) is no file", "\(path) 不是文件")
    case .notAStore: say("\(path) is not a store of askfirst", "\(path) 不是 askfirst 的记录库")
    case .newer: say("\(path) was written by a newer askfirst", "\(path) 是更新版本的 askfirst 写的")
    case .damaged: say("\(path) is damaged", "\(path) 已损坏")
    case .unreachable: say("\(path) cannot be reached", "无法访问 \(path)")
    case .unsupported: say("\(path) is no place that this version can use", "这个版本不能把记录放在 \(path)")
    case .other: say("\(path) cannot be used: \(said)", "\(path) 无法使用：\(said)")
    }
  }

  /// What to do about it; nil where nothing has to be.
  func remedy(_ finding: CheckupFinding) -> String? {
    switch finding {
    case .narrow: say("Make the window at least 60 columns wide.", "把窗口调到至少 60 列。")
    case .poorTerminal:
      say("For colour: export TERM=xterm-256color, if your terminal can.", "想要颜色且终端支持时：export TERM=xterm-256color")
    case .ascii, .otherEncoding:
      say(
        "To be sure of all characters: unset LC_ALL; export LC_CTYPE=C.UTF-8",
        "想确保字符都能显示：unset LC_ALL; export LC_CTYPE=C.UTF-8")
    case .noHome(.data), .storeTrouble(.unsupported, _, _):
      say("Name a file with --store or ASKFIRST_STORE.", "用 --store 或 ASKFIRST_STORE 指定一个文件。")
    case .noHome(.state), .closedHome:
      say("Set HOME or XDG_STATE_HOME to a directory that you may write.", "把 HOME 或 XDG_STATE_HOME 设为可写的目录。")
    case .relative(let variable, _):
      say("Set \(variable) to a path that begins with /, or unset it.", "把 \(variable) 设为以 / 开头的路径，或取消设置。")
    case .unwritable:
      say(
        "Give yourself the right to write the file and its directory, or name another with --store.",
        "给自己加上该文件和目录的写权限，或用 --store 另指定一个。")
    case .storeTrouble(.notAFile, _, _), .storeTrouble(.notAStore, _, _):
      say("Name another file with --store; this one is left as it is.", "用 --store 另指定一个文件；原来的不会动。")
    case .storeTrouble(.newer, _, _):
      say("Update askfirst, or name another store with --store.", "更新 askfirst，或用 --store 另指定一个记录库。")
    case .storeTrouble(.damaged, _, _):
      say(
        "Keep a copy of it; then put a backup in its place, or move it away to begin a new one.",
        "先留一份副本；再用备份替换它，或把它移走重新开始。")
    case .storeTrouble(.unreachable, _, _):
      say("Check the rights of its directory, or name another with --store.", "检查目录权限，或用 --store 另指定一个。")
    case .storeTrouble(.other, _, _):
      say("Check the disk, or name another store with --store.", "检查磁盘，或用 --store 另指定一个记录库。")
    case .room(let bytes) where bytes < CheckupFinding.scarce:
      say("Free some space, or keep the store elsewhere with --store.", "腾出一些空间，或用 --store 把记录库放到别处。")
    case .libraryMistakes: say("askfirst check lists them with their places.", "用 askfirst check 列出每处错误和位置。")
    case .noLibrary:
      say(
        "Name a folder with --library or ASKFIRST_LIBRARY, or install again: make install.",
        "用 --library 或 ASKFIRST_LIBRARY 指定文件夹，或重新安装：make install")
    default: nil
    }
  }

  /// A store that was brought to the present format.
  public func upgraded(from: Int, to: Int, copy: String) -> String {
    say(
      "the store was brought from format \(from) to \(to); a copy as it was is kept in \(copy)",
      "记录库已从格式 \(from) 升到 \(to)；原样的副本保存在 \(copy)")
  }

  private func plural(_ count: Int, _ thing: String) -> String { count == 1 ? "1 \(thing)" : "\(count) \(thing)s" }

  /// A number of bytes as people say it: 820 B, 41 kB, 3.2 MB, 77 GB.
  func size(_ bytes: Int64) -> String {
    var tenths = bytes * 10
    var units = ["B", "kB", "MB", "GB", "TB"][...]
    while tenths >= 9_995, units.count > 1 {
      tenths = (tenths + 500) / 1000
      units = units.dropFirst()
    }
    let whole = tenths >= 100 || units.first == "B" || tenths % 10 == 0
    let digits = whole ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(digits) \(units.first ?? "")"
  }
}
