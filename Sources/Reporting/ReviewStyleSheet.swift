/// How a review page looks: on a phone, on a screen by day and night, and on A4.
enum ReviewStyleSheet {
  static let text = """

    :root { --ink: #1c1b19; --soft: #5d5a54; --paper: #fdfcf9; --card: #f3f0e9; --line: #d9d4c8;
      --good: #1d6b45; --bad: #a3341f; --mark: #2b5f8a; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ece8e0; --soft: #aaa498; --paper: #191816; --card: #24221f; --line: #3b3833;
        --good: #7fcba1; --bad: #f0977f; --mark: #93c0e6; }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1.25rem 1rem 3rem; max-width: 46rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
      "Hiragino Sans GB", "Microsoft YaHei", "Source Han Sans SC", sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: .1rem 0 .3rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .5rem;
      border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.3rem 0 .4rem; }
    h4 { font-size: 1rem; margin: 0 0 .2rem; display: flex; gap: .5rem 1rem; justify-content: space-between;
      flex-wrap: wrap; }
    p { margin: .35rem 0; }
    a { color: var(--mark); }
    ul, ol { padding-left: 1.3rem; margin: .4rem 0; }
    li { margin: .25rem 0; }
    q { quotes: "\\201C" "\\201D"; }
    .kicker { color: var(--soft); font-size: .85rem; letter-spacing: .04em; margin: 0; }
    .facts, .quiet, .advice, .line { color: var(--soft); }
    .line { font-weight: 400; font-size: .92rem; }
    .outcome { font-size: 1.15rem; font-weight: 600; }
    table { width: 100%; border-collapse: collapse; margin: .8rem 0; }
    caption { text-align: left; padding: .3rem 0; }
    .total { font-weight: 600; float: right; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
    tbody th { font-weight: 500; }
    thead th { font-size: .85rem; font-weight: 500; color: var(--soft); }
    td.number, th.number { white-space: nowrap; }
    .wide { width: 45%; }
    .ledger .wide { width: auto; }
    .ledger td { white-space: nowrap; }
    .missed th > span:first-child { color: var(--bad); }
    .bar { width: calc(100% - 3.2rem); height: .55rem; vertical-align: middle; }
    .track { fill: var(--line); } .fill { fill: var(--good); }
    .marks { list-style: none; padding-left: 0; }
    .marks li { padding-left: 1.1rem; text-indent: -1.1rem; }
    .marks li p { margin: 0; text-indent: 0; }
    .sign { font-weight: 700; display: inline-block; width: .85rem; text-indent: 0; }
    .good .sign { color: var(--good); } .bad .sign { color: var(--bad); }
    article { background: var(--card); border-radius: .5rem; padding: .7rem .9rem; margin: .6rem 0; }
    .points { font-weight: 500; white-space: nowrap; }
    .byhand { border-left: 3px solid var(--mark); padding-left: .6rem; }
    .change { border-left: 3px solid var(--good); padding-left: .6rem; }
    .turn { margin: 1rem 0; }
    .turn .number { color: var(--soft); font-size: .85rem; margin: 0; }
    .turn .you { background: var(--card); border-radius: .5rem; padding: .45rem .7rem; }
    .turn .buyer { padding-left: .7rem; border-left: 3px solid var(--line); }
    .turn .marks { font-size: .9rem; margin: .2rem 0 .2rem .7rem; }
    .turn:target, article:target { outline: 2px solid var(--mark); outline-offset: .3rem; border-radius: .3rem; }
    footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
    @page { size: A4; margin: 16mm 15mm; }
    @media print {
      :root { --ink: #000; --soft: #444; --paper: #fff; --card: #f4f4f4; --line: #bbb; --good: #14532d; --bad: #7f1d1d;
        --mark: #1e3a5f; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; line-height: 1.4; }
      a { color: inherit; text-decoration: none; }
      article, .turn, tr, .advice, .change { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      article { border: 1px solid var(--line); }
      .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
