"""A term's share of the articles, month by month: kanbao inside Spark, on as many machines as Spark has.

    python3 term_share.py KANBAO ARTICLES.jsonl TERM

ARTICLES.jsonl has an article a line: id, title, content, date. Each partition is piped through one kanbao, which needs nothing
but its own file on every worker (build it with -static-executable). Prints what `kanbao trend TERM --by month --format csv`
counts: period, occurrences, articles, of.
"""

import shlex
import sys

from pyspark.sql import SparkSession

# The texts in which `kanbao trend` counts: headlines, and the paragraphs that hold terms.
TEXTS = """
  filter(
    concat(array(kicker, subtitle), headline,
      transform(filter(paragraphs, p -> p.role IN ('sectionHeading', 'body', 'caption', 'verse')), p -> p.text)),
    text -> text IS NOT NULL)
"""

COUNTS = """
  SELECT substr(date, 1, 7) AS period, sum(said) AS occurrences, count_if(said > 0) AS articles, count(*) AS of
  FROM (
    SELECT date, aggregate({texts}, 0, (sum, text) -> sum + size(split(text, :quoted)) - 1) AS said
    FROM articles WHERE date IS NOT NULL)
  GROUP BY period ORDER BY period
"""


def main(kanbao, path, term):
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    lines = spark.sparkContext.textFile(path, minPartitions=2)
    read = lines.pipe(f"{shlex.quote(kanbao)} export --format jsonl", checkCode=True)
    schema = """
      date STRING, kicker STRING, subtitle STRING, headline ARRAY<STRING>,
      paragraphs ARRAY<STRUCT<role: STRING, text: STRING>>
    """
    spark.read.schema(schema).json(read).createOrReplaceTempView("articles")
    counts = spark.sql(COUNTS.format(texts=TEXTS), args={"quoted": f"\\Q{term}\\E"})
    print("period,occurrences,articles,of")
    for row in counts.collect():
        print(f"{row['period']},{row['occurrences']},{row['articles']},{row['of']}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:4])
