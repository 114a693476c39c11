using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>Records printed by the runtime's own serializer must be read back as they were.</summary>
public sealed class JsonLinesRoundTripTests
{
    private static readonly JsonSerializerOptions Escaped = new();
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };


    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Char[' ', '\uD7FF'].Select(letter => letter.ToString()),
            Gen.Char['\u0001', '\u001F'].Select(control => control.ToString()),
            Gen.OneOf("\n", "\"", "\\", "/", "😀", "\u2028", "\uFFFF", "Kenya "))
        .Array[0, 20].Select(parts => "x" + string.Concat(parts));

    private static readonly Gen<Line> AnyLine = Gen.Select(
        Gen.Select(
            Gen.Date.Select(DateOnly.FromDateTime).Nullable(),
            Gen.Int[1, 9999].Nullable(),
            Gen.Enum<EntryKind>()),
        Gen.Int[0, 5].Select(ordinal => CountryTable.Default.All[ordinal * 40]),
        Gen.Select(Text.Null(), Text.Null(), Gen.OneOf("https://example.org/a?b=c#d", "http://a.example").Null()),
        Gen.OneOf("en", "pt-BR", "und"),
        (facts, country, texts, language) =>
        {
            var (date, year, kind) = facts;
            var (title, text, url) = texts;
            text ??= date is null || title is null ? "Text." : null;
            return new Line(date, year, kind, country, title, text, url, language);
        });

    [Fact]
    public void LinesAreReadBackAsTheyWerePrinted() =>
        Gen.Select(
            Gen.Select(AnyLine, Gen.Bool, Gen.Int).Array[1, 12],
            Gen.OneOf("\n", "\r\n", "\n\n", " \t\n")).Sample(
            (lines, lineEnd) =>
            {
                var content = string.Join(lineEnd, lines.Select(line => Print(line.Item1, line.Item2, line.Item3)));
                var read = Reader.Taken(Reader.Read("lines.jsonl", content));
                Document[] records = [.. read.Summaries, .. read.Entries];
                Assert.Equal(
                    lines.Select(line => line.Item1),
                    records.OrderBy(record => record.Ordinal).Zip(
                        lines,
                        (record, line) => LineOf(record, line.Item1)));
            },
            iter: 2_000);

    private static string Print(Line line, bool isEscaped, int order)
    {
        var members = new (string Name, object? Value)[]
        {
            ("type", line.Date is null ? "summary" : "entry"),
            ("country", (order & 1) == 0 ? line.Country.Name : line.Country.Code),
            ("date", line.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("year", line.Year),
            ("kind", line.Kind.ToString().ToUpperInvariant()),
            ("title", line.Title),
            ("text", line.Text),
            ("url", line.Url),
            ("language", line.Language),
        };
        new Random(order).Shuffle(members);
        return JsonSerializer.Serialize(
            members.ToDictionary(member => member.Name, member => member.Value), isEscaped ? Escaped : Plain);
    }

    /// <summary>What a line that left out its year must be read as is not what this test is about.</summary>
    private static Line LineOf(Document record, Line printed)
    {
        var entry = record as Entry;
        return new Line(
            entry?.Date,
            printed.Year is null ? null : record.Year,
            entry?.Kind ?? printed.Kind,
            record.Country,
            record.Title,
            record.Text,
            record.Url,
            record.Language);
    }

    private sealed record Line(
        DateOnly? Date,
        int? Year,
        EntryKind Kind,
        Country Country,
        string? Title,
        string? Text,
        string? Url,
        string Language);
}
