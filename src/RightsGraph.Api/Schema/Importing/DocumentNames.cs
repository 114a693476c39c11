using System.Buffers;
using System.Text;
using RightsGraph.Archive.Reading;

namespace RightsGraph.Api.Schema.Importing;

/// <summary>What a document that an editor sends may be called.</summary>
internal static class DocumentNames
{
    /// <summary>UTF-16 units.</summary>
    public const int Longest = 255;

    public static IEnumerable<Refusal> Check(IReadOnlyList<GivenDocument> documents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in documents.Select(document => document.Name))
        {
            var problem = name.Length is 0 or > Longest
                ? $"the name has {name.Length} characters; expected 1 to {Longest}"
                : Printable.Of(name) != name ? "the name holds a control character; expected none"
                : HoldsHalf(name) ? "the name holds half of a surrogate pair, which is no character"
                : string.IsNullOrWhiteSpace(name) ? "the name is blank"
                : !seen.Add(name) ? "the name stands twice in one import; expected each once"
                : null;
            if (problem is not null)
            {
                yield return new Refusal(Shortened(Printable.Of(name)), null, problem);
            }
        }
    }

    private static bool HoldsHalf(string name)
    {
        var rest = name.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out _, out var length) == OperationStatus.Done)
        {
            rest = rest[length..];
        }

        return !rest.IsEmpty;
    }

    /// <summary>Not within a character of two units.</summary>
    private static string Shortened(string name) =>
        name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)];
}
