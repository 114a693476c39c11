using System.Buffers;
using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Api.Schema.Importing;

internal static class DocumentNames
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 255;

    public static IEnumerable<Refusal> Validate(IReadOnlyList<SourceDocumentInput> documents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in documents.Select(document => document.Name))
        {
            var problem = name.Length is 0 or > MaxLength
                ? $"the name has {name.Length} characters; expected 1 to {MaxLength}"
                : Printable.Sanitize(name) != name ? "the name holds a control character; expected none"
                : HasLoneSurrogate(name) ? "the name holds half of a surrogate pair, which is no character"
                : string.IsNullOrWhiteSpace(name) ? "the name is blank"
                : !seen.Add(name) ? "the name stands twice in one import; expected each once"
                : null;
            if (problem is not null)
            {
                yield return new Refusal(Truncate(Printable.Sanitize(name)), null, problem);
            }
        }
    }

    private static bool HasLoneSurrogate(string name)
    {
        var rest = name.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out _, out var length) == OperationStatus.Done)
        {
            rest = rest[length..];
        }

        return !rest.IsEmpty;
    }

    /// <summary>Does not split a surrogate pair.</summary>
    private static string Truncate(string name) =>
        name.Length <= MaxLength ? name
        : name[..(char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
