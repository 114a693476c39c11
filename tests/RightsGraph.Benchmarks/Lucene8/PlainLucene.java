import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The times of plain Lucene over the texts of a file, a line each: BM25 over one field, the best ten hits with an exact
 * count, on one thread. Prints the milliseconds of each query and round, without and with marked words.
 *
 * Usage: java -cp JARS PlainLucene.java TEXTS QUERIES INDEX ROUNDS
 */
final class PlainLucene {
    private static final int TOP = 10;
    private static final String FIELD = "text";
    private static final EnglishAnalyzer ANALYZER = new EnglishAnalyzer();

    public static void main(String[] args) throws Exception {
        Path index = Path.of(args[2]);
        write(Path.of(args[0]), index);
        List<String[]> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            queries.add(line.split("\t", 2));
        }

        int rounds = Integer.parseInt(args[3]);
        try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(index))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            UnifiedHighlighter marker = new UnifiedHighlighter(searcher, ANALYZER);
            for (int round = 0; round < rounds; round++) {
                for (int number = 0; number < queries.size(); number++) {
                    String[] query = queries.get(number);
                    long start = System.nanoTime();
                    TopDocs found = search(searcher, parse(query[0], query[1]));
                    long plain = System.nanoTime() - start;

                    start = System.nanoTime();
                    Query parsed = parse(query[0], query[1]);
                    marker.highlight(FIELD, parsed, search(searcher, parsed), 3);
                    long marked = System.nanoTime() - start;
                    System.out.printf(
                        java.util.Locale.ROOT,
                        "%d\t%d\t%.4f\t%.4f\t%d%n",
                        round, number, plain / 1e6, marked / 1e6, found.totalHits.value);
                }
            }
        }
    }

    private static TopDocs search(IndexSearcher searcher, Query query) throws Exception {
        TopScoreDocCollector top = TopScoreDocCollector.create(TOP, Integer.MAX_VALUE);
        searcher.search(query, top);
        return top.topDocs();
    }

    private static Query parse(String kind, String words) {
        QueryBuilder builder = new QueryBuilder(ANALYZER);
        switch (kind) {
            case "phrase":
                return builder.createPhraseQuery(FIELD, words);
            case "prefix":
                return new PrefixQuery(new Term(FIELD, words.toLowerCase(java.util.Locale.ROOT)));
            case "typo":
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (String word : words.toLowerCase(java.util.Locale.ROOT).split(" ")) {
                    any.add(new FuzzyQuery(new Term(FIELD, word)), BooleanClause.Occur.SHOULD);
                }

                return any.build();
            default:
                Query query = builder.createBooleanQuery(FIELD, words);
                return query != null ? query : new BooleanQuery.Builder().build();
        }
    }

    private static void write(Path texts, Path index) throws Exception {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.setStored(true);
        type.freeze();
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(index), new IndexWriterConfig(ANALYZER));
            BufferedReader lines = Files.newBufferedReader(texts, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Document document = new Document();
                document.add(new Field(FIELD, line, type));
                writer.addDocument(document);
            }

            writer.forceMerge(1);
        }
    }
}
