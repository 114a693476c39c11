using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class PrintableTests
{
    [Fact]
    public void EveryControlCharacterAndBidirectionalOneIsReplaced()
    {
        int[] expected =
            [.. Codes(0, 0x1F), .. Codes(0x7F, 0x9F), .. Codes(0x202A, 0x202E), .. Codes(0x2066, 0x2069)];
        var replaced = Codes(0, 0xFFFC)
            .Where(code => Printable.Sanitize($"a{(char)code}b") != $"a{(char)code}b")
            .ToArray();
        Assert.Equal(expected, replaced);
        Assert.All(replaced, code => Assert.Equal("a\uFFFDb", Printable.Sanitize($"a{(char)code}b")));
    }

    [Fact]
    public void ARefusalShowsNoneOfTheDocumentsControlCharacters()
    {
        var refusal = Reader.TheRefusal(
            Reader.Read("a\u001B[2J\n.txt", "---\ncountry: \u001B]0;x\u0007\u202Eynek\n---\n"));
        Assert.Equal(
            "unknown country '\uFFFD]0;x\uFFFD\uFFFDynek'; expected an English name or an ISO 3166-1 code",
            refusal.Message);
        Assert.StartsWith("a\uFFFD[2J\uFFFD.txt:2: unknown", refusal.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Codes(int first, int last) => Enumerable.Range(first, last - first + 1);
}
