using RightsGraph.Archive.Reading;

namespace RightsGraph.Api.Importing;

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
                : string.IsNullOrWhiteSpace(name) ? "the name is blank"
                : !seen.Add(name) ? "the name stands twice in one import; expected each once"
                : null;
            if (problem is not null)
            {
                var shown = Printable.Of(name);
                yield return new Refusal(shown.Length > Longest ? shown[..Longest] : shown, null, problem);
            }
        }
    }
}
