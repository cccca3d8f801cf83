#!/usr/bin/env python3
"""Times one other matcher on rows `topic TAB text`: peer.py ENGINE SAMPLES LINES [zh]; prints rows `name TAB value`.

Every engine gets the line as typed and answers a topic; what it does to the text belongs to its time. One thread.
"""
import os
import re
import resource
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.count("\t") == 1]


MARKS = re.compile(r"\W+")


def words(text):
    """Words in small letters without marks; Chinese characters stand apart, for no engine here parts them itself."""
    if not text.isascii():
        text = "".join(f" {c} " if "\u3400" <= c <= "\u9fff" else c if c.isalnum() else " " for c in text)
    return MARKS.sub(" ", text.lower()).split()


def rivescript(samples, chinese):
    """A trigger a sample: its two longest words in their order with anything around them, as its manual has it.

    The whole sample as a trigger, or three words, take as long or longer and find less. Chinese: all characters.
    """
    from rivescript import RiveScript
    brain, known = ["+ *", "- none", ""], set()
    for topic, text in samples:
        all_ = words(text)
        longest = sorted(sorted(range(len(all_)), key=lambda i: (-len(all_[i]), i))[:2])
        trigger = " ".join(all_) if chinese else " [*] ".join(all_[i] for i in longest)
        if trigger not in known:
            known.add(trigger)
            brain += [f"+ [*] {trigger} [*]", f"- {topic}", ""]
    engine = RiveScript(utf8=chinese)
    engine.stream("\n".join(brain))
    engine.sort_replies()
    return lambda line: engine.reply("trainee", " ".join(words(line)))


def aiml(samples, chinese):
    """A category a sample: its pattern matches the same words and nothing else."""
    import tempfile
    import xml.sax.saxutils
    if not hasattr(time, "clock"):
        time.clock = time.perf_counter  # Gone since Python 3.8; older releases of the package still ask for it.
    import aiml as package
    engine = package.Kernel()
    engine.verbose(False)
    body = "".join(
        f"<category><pattern>{' '.join(words(text)).upper()}</pattern>"
        f"<template>{xml.sax.saxutils.escape(topic)}</template></category>\n" for topic, text in samples)
    with tempfile.NamedTemporaryFile("w", suffix=".aiml", encoding="utf-8", delete=False) as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<aiml version="1.0.1">\n{body}</aiml>\n')
    engine.learn(file.name)
    os.unlink(file.name)
    return lambda line: engine.respond(" ".join(words(line)))


def svm(samples, chinese):
    """TF-IDF of pieces of three to five characters (Chinese one to three) with a linear SVM."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC
    grams = (1, 3) if chinese else (3, 5)
    model = make_pipeline(TfidfVectorizer(analyzer="char", ngram_range=grams, sublinear_tf=True), LinearSVC())
    model.fit([text for _, text in samples], [topic for topic, _ in samples])
    return lambda line: model.predict([line])[0]


def regression(samples, chinese):
    """TF-IDF of words and of pieces with logistic regression, C = 10."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union
    char = TfidfVectorizer(analyzer="char", ngram_range=(1, 3) if chinese else (2, 5), sublinear_tf=True)
    word = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    model = make_pipeline(char if chinese else make_union(word, char), LogisticRegression(C=10, max_iter=300))
    model.fit([text for _, text in samples], [topic for topic, _ in samples])
    return lambda line: model.predict([line])[0]


def fasttext(samples, chinese):
    """Words, pairs of words and pieces of two to five letters (Chinese: up to three characters); 100 numbers a word."""
    import tempfile
    import fasttext as package
    topics = sorted({topic for topic, _ in samples})
    number = {topic: place for place, topic in enumerate(topics)}
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        for topic, text in samples:
            file.write(f"__label__{number[topic]} {' '.join(words(text))}\n")
    pieces = {"minn": 0, "maxn": 0, "wordNgrams": 3} if chinese else {"minn": 2, "maxn": 5, "wordNgrams": 2}
    model = package.train_supervised(input=file.name, lr=0.5, epoch=50, dim=100, bucket=200000, thread=1, verbose=0,
                                     **pieces)
    os.unlink(file.name)

    def hear(line):
        # A list of one: with a plain string the package fails beside numpy 2.
        labels, _ = model.predict([" ".join(words(line))])
        return topics[int(labels[0][0][9:])] if labels[0] else None
    return hear


ENGINES = {"rivescript": rivescript, "aiml": aiml, "svm": svm, "regression": regression, "fasttext": fasttext}


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    # An engine that wants more ends with an error that says so, not with the machine.
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    engine, samples, lines = ENGINES[sys.argv[1]], rows(sys.argv[2]), rows(sys.argv[3])
    start = time.perf_counter()
    hear = engine(samples, sys.argv[4:] == ["zh"])
    build = time.perf_counter() - start
    clock, start, right, times = time.perf_counter_ns, time.perf_counter(), 0, []
    for count, (topic, text) in enumerate(lines):
        right += hear(text) == topic
        if time.perf_counter() - start > 20 and count > 20:
            lines = lines[:count + 1]
            break
    start = time.perf_counter()
    while not times or time.perf_counter() - start < 1:
        for _, text in lines:
            begin = clock()
            hear(text)
            times.append(clock() - begin)
            if len(times) > 20 and time.perf_counter() - start > 20:
                break
    times.sort()
    print(f"build\t{1000 * build}\nmedian\t{times[len(times) // 2] / 1000}")
    print(f"worst\t{times[min(len(times) - 1, -(-len(times) * 99 // 100) - 1)] / 1000}")
    print(f"right\t{100 * right / len(lines)}\nmemory\t{memory()}")


if __name__ == "__main__":
    main()
