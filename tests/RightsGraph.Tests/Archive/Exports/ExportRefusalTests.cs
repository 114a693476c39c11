using System.Text;
using CsCheck;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Exports;

/// <summary>An export is believed nothing that can be checked.</summary>
public sealed class ExportRefusalTests
{
    private const string Name = "page.txt";

    private static readonly string[] Lines = ExportOf(Name);

    private static readonly Gen<Func<string[], string[]>> Damage = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 4], (kind, first, second) => new Func<string[], string[]>(lines =>
        {
            var changed = lines.ToList();
            (first, second) = (first % lines.Length, second % lines.Length);
            switch (kind)
            {
                case 0:
                    changed.RemoveAt(first);
                    break;
                case 1:
                    changed.Insert(first, lines[second]);
                    break;
                case 2:
                    (changed[first], changed[second]) = (changed[second], changed[first]);
                    break;
                default:
                    changed[first] = changed[first][..^1];
                    break;
            }

            return [.. changed];
        }));

    [Theory]
    [InlineData(0, "\"name\":\"page.txt\"", "\"name\":\"other.txt\"", "the id of a source of this name is")]
    [InlineData(0, "\"name\":\"page.txt\",", "", "'name' is missing")]
    [InlineData(0, "\"language\":\"fr-CI\"", "\"language\":\"!\"", "is no language tag")]
    [InlineData(0, "\"retrieved\":\"2014-12-31\"", "\"retrieved\":\"2014-12-32\"", "is no date")]
    [InlineData(0, "\"url\":\"https:", "\"url\":\"javascript:", "is no web address")]
    [InlineData(0, "\"sha256\":\"", "\"sha256\":\"00", "expected 64 hexadecimal digits")]
    [InlineData(0, "\"importedAt\":\"2026", "\"importedAt\":\"26", "expected a moment")]
    [InlineData(0, "\"summaries\":1", "\"summaries\":2", "of 2 summaries and 2 entries that the source")]
    [InlineData(0, "\"entries\":2", "\"entries\":-2", "'entries' is missing or out of range")]
    [InlineData(1, "\"id\":\"", "\"id\":\"x", "expected 32 hexadecimal digits")]
    [InlineData(1, "\"country\":\"CIV\"", "\"country\":\"XXX\"", "unknown country 'XXX'")]
    [InlineData(1, "\"ordinal\":0", "\"ordinal\":1", "'ordinal' is 1; expected 0")]
    [InlineData(1, "\"position\":1", "\"position\":2", "'position' is 2; expected 1")]
    [InlineData(1, "\"firstLine\":", "\"firstLine\":9", "'lastLine' is missing or out of range")]
    [InlineData(1, "\"type\":\"summary\"", "\"type\":\"summery\"", "expected source or summary or entry or original")]
    [InlineData(1, "{", "", "is not JSON")]
    [InlineData(1, "\"text\":", "\"txet\":", "'text' is missing")]
    [InlineData(2, "\"date\":\"0001-01-01\",", "", "'date' is missing")]
    [InlineData(2, "\"year\":1,", "", "'year' is missing")]
    [InlineData(2, "\"kind\":\"UNKNOWN\"", "\"kind\":\"x\"", "'kind' is 'x'")]
    [InlineData(3, "\"language\":\"fr-CI\",", "", "'language' is missing")]
    [InlineData(4, "\"bytes\":\"", "\"bytes\":\"!", "expected bytes in Base64")]
    [InlineData(4, "\"bytes\":\"LS0t", "\"bytes\":\"LS0u", "their SHA-256 is")]
    public void ALineThatIsNotAsItWasRefusesItsSourceAndIsNamed(int line, string old, string changed, string message)
    {
        var lines = Lines.ToArray();
        var place = lines[line].IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, lines[line]);
        lines[line] = string.Concat(lines[line].AsSpan(0, place), changed, lines[line].AsSpan(place + old.Length));

        var outcome = Assert.Single(Read(lines));
        Assert.Null(outcome.Document);
        var refusal = outcome.Refusals[0];
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        var isOfWhole = message.Split(' ')[0] is "of" or "their";
        Assert.Equal(("export.jsonl", isOfWhole ? 1 : line + 1), (refusal.Document, refusal.Line));
    }

    [Fact]
    public void AnExportWithLinesLostDoubledSwappedOrCutGivesNoSourceThatIsNotWhole()
    {
        var (a, b) = (ExportOf("a.txt"), ExportOf("b.txt"));
        var whole = Exported.Read(Bytes([.. a, .. b]))
            .Select(outcome => Reader.Taken(outcome))
            .ToDictionary(document => document.Source.Name);
        Damage.Array[1, 3].Sample(
            damages =>
            {
                var lines = damages.Aggregate(a, (left, damage) => damage(left));
                foreach (var outcome in Read([.. lines, .. b]))
                {
                    if (outcome.Document is { } read)
                    {
                        Assert.Equal(whole[read.Source.Name].Source, read.Source);
                        Assert.Equal(whole[read.Source.Name].Summaries, read.Summaries);
                        Assert.Equal(whole[read.Source.Name].Entries, read.Entries);
                        Assert.Equal(whole[read.Source.Name].Bytes, read.Bytes);
                    }
                }
            },
            iter: 2_000);
    }

    [Fact]
    public void ASourceThatIsRefusedLeavesTheOthersUnharmed()
    {
        string[] bad = [.. ExportOf("b.txt")[..3]];
        var outcomes = Read([.. ExportOf("a.txt"), .. bad, .. ExportOf("c.txt")]);
        Assert.Equal(["a.txt", null, "c.txt"], outcomes.Select(outcome => outcome.Document?.Source.Name));
        Assert.Equal(6, Assert.Single(outcomes[1].Refusals).Line);
    }

    [Fact]
    public void ASourceThatStandsThereTwiceIsRefusedTheSecondTime()
    {
        var outcomes = Read([.. Lines, .. Lines]);
        Assert.NotNull(outcomes[0].Document);
        Assert.Null(outcomes[1].Document);
        Assert.Equal(
            (6, $"the id {Source.IdOf(Name)} stands on line 1 already; expected one line an id"),
            (outcomes[1].Refusals[0].Line, outcomes[1].Refusals[0].Message));
    }

    [Fact]
    public void ARecordOfAnotherSourcesIdIsRefused()
    {
        var first = ExportOf("a.txt");
        var second = ExportOf("b.txt");
        second[1] = first[1];
        var outcomes = Read([.. first, .. second]);
        Assert.Contains("stands on line 2 already", outcomes[1].Refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExportCutAnywhereGivesOnlyWholeSources()
    {
        var export = Bytes([.. ExportOf("a.txt"), .. ExportOf("b.txt")]);
        var whole = new HashSet<string>();
        for (var cut = 1; cut <= export.Length; cut++)
        {
            var names = Exported.Read(export[..cut]).Select(outcome => outcome.Document?.Source.Name).OfType<string>();
            string[] expected = cut < (export.Length / 2) - 1 ? []
                : cut < export.Length - 1 ? ["a.txt"]
                : ["a.txt", "b.txt"];
            Assert.Subset(expected.ToHashSet(), names.ToHashSet());
            whole.UnionWith(names);
        }

        Assert.Equal(2, whole.Count);
    }

    [Fact]
    public void AnExportIsNotTakenForOneDocument() =>
        Assert.StartsWith(
            "the line is of an export of an archive, which is no document itself",
            Reader.TheRefusal(Reader.Read("export.jsonl", Bytes(Lines))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void RecordsBeforeTheLineOfASourceAreNotTakenForADocument()
    {
        foreach (var lines in new[] { [.. Lines[1..], .. Lines], Lines[1..], [.. Lines[1..2], .. Lines] })
        {
            var outcome = Assert.Single(Read(lines));
            Assert.Null(outcome.Document);
            Assert.Equal(Array.FindIndex(lines, IsExportsOwn) + 1, Assert.Single(outcome.Refusals).Line);
        }

        static bool IsExportsOwn(string line) =>
            line.StartsWith("{\"type\":\"original\"", StringComparison.Ordinal)
            || line.StartsWith("{\"type\":\"source\"", StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedCompressedExportIsRefused()
    {
        var outcome = Exported.Read(Gzip.Compress(Bytes(Lines))[..^9], "export.jsonl.gz")[^1];
        Assert.Contains("the gzip data is damaged", Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReadOutcome> Read(string[] lines) => Exported.Read(Bytes(lines));

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static string[] ExportOf(string name)
    {
        var store = Exported.StoreOfAsync((name, Encoding.UTF8.GetBytes(Exported.Page))).GetAwaiter().GetResult();
        var export = Encoding.UTF8.GetString(Exported.OfAsync(store).GetAwaiter().GetResult());
        return export.TrimEnd('\n').Split('\n');
    }
}
