using System.Collections.Frozen;
using System.Text;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>The usual names of fields in many languages, from <c>field-names.tsv</c>.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, FieldName> ByFolded = Read();

    /// <summary>Null for a name that says nothing to us.</summary>
    public static FieldName? Find(string name) =>
        ByFolded.TryGetValue(Fold(name), out var found) ? found : null;

    /// <summary>Letters, digits and the dots of a path, without case and accents.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in DateFolding.Fold(name))
        {
            if (char.IsLetterOrDigit(letter) || (letter == '.' && folded.Length > 0))
            {
                folded.Append(letter);
            }
        }

        return folded.ToString().TrimEnd('.');
    }

    private static FrozenDictionary<string, FieldName> Read()
    {
        using var stream = typeof(FieldNames).Assembly.GetManifestResourceStream("field-names.tsv")!;
        using var lines = new StreamReader(stream);
        var names = new Dictionary<string, FieldName>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split('\t');
            var field = Enum.Parse<RecordField>(parts[0]);
            for (var rank = 1; rank < parts.Length; rank++)
            {
                names.TryAdd(Fold(parts[rank]), new FieldName(field, rank));
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <param name="Field">What it fills.</param>
/// <param name="Rank">The lowest of a document's names for a field wins.</param>
internal readonly record struct FieldName(RecordField Field, int Rank);
