using System.Text;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>Strings that nobody means well by, the same ones for the same seed.</summary>
internal sealed class HostileQueries(int seed)
{
    private const int Longest = 4000;

    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "|", "+", "-", "*", "~", "~1", "~2", "~99", " ", "  ", "\n", "\0", "\u0001",
        "\uD800", "\uDC00", "😀", "e\u0301", "\u200D", "torture", "the", "of", "a*", "police~2", "workers'",
        "Côte", "d’Ivoire", "人权", "حقوق", "права", "<b>", "&amp;", "title:", "[1 TO 2]", "^5", "\\", "/.*/",
        "{}", "AND", "OR", "NOT", "\"the of\"~50", "x y", "-(", "+(", "|(", "kazakh*", "i~1", "\"\"", "()",
        "\uFFFF", "ﬃ", "İ", "\u0301", "١٢٣",
    ];

    private static readonly string[] WellMeant =
    [
        "freedom of assembly kazakhstan", "+police +torture -prison",
        "\"human rights defenders\"~3 (jailed | arrested)", "title:election fraud AND country:Belarus",
        "burma OR \"ivory coast\" refugee*", "jurnalist~ killed in 2014",
        "what happened to the oil workers' strike in Zhanaozen?", "-(\"death penalty\" country:usa) execut*",
        "права человека в Казахстане", "中国人权律师 被捕", "droits de l’homme en Côte d’Ivoire", "حقوق الإنسان في مصر",
    ];

    private readonly Random random = new(seed);

    public string Next() => random.Next(10) switch
    {
        0 => Repeated(random.Next(Longest)),
        1 => Characters(random.Next(Longest), 0x10000),
        2 => Characters(random.Next(200), 0x80),
        3 => Words(random.Next(Longest / 4)),
        4 => Nested(random.Next(Longest / 2)),
        5 or 6 => Mutated(WellMeant[random.Next(WellMeant.Length)], random.Next(1, 20)),
        _ => Joined(random.Next(1, 60)),
    };

    private string Repeated(int length) =>
        string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], length))[..length];

    private string Characters(int length, int below) =>
        string.Create(length, 0, (span, _) =>
        {
            foreach (ref var character in span)
            {
                character = (char)random.Next(below);
            }
        });

    private string Words(int count) =>
        Cut(string.Concat(Enumerable.Range(0, count).Select(_ => $"{Letter()}{random.Next(50)}* ")));

    private char Letter() => (char)random.Next('a', 'z' + 1);

    private static string Nested(int depth) =>
        new string('(', depth) + "police" + new string(')', Math.Max(0, Math.Min(depth, Longest - depth - 6)));

    private string Joined(int count)
    {
        var query = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            query.Append(Pieces[random.Next(Pieces.Length)]);
            query.Append(random.Next(2) == 0 ? " " : string.Empty);
        }

        return Cut(query.ToString());
    }

    private string Mutated(string query, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var place = random.Next(query.Length + 1);
            var length = random.Next(Math.Min(query.Length - place, 12) + 1);
            query = random.Next(4) switch
            {
                0 => query.Remove(place, length),
                1 => query.Insert(place, query.Substring(place, length)),
                2 => string.Concat(query.Remove(place, length), query.AsSpan(place, length)),
                _ => query.Insert(place, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return Cut(query);
    }

    private static string Cut(string query) => query.Length > Longest ? query[..Longest] : query;
}
