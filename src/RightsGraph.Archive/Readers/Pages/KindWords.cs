using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Tells the kind of entries from a label or the heading of a section.</summary>
internal static class KindWords
{
    private const int MaxLength = 100;

    /// <summary>Of a label that is a word for a kind: News, Letters, Communiqués.</summary>
    public static EntryKind? Find(string label) =>
        label.Length <= MaxLength && LabelWords.Kinds.TryGetValue(LabelWords.Fold(label), out var kind) ? kind : null;

    /// <summary>Of a heading that besides the word names at most a country or a year: Latest News on Kenya.</summary>
    public static EntryKind? InHeading(string heading)
    {
        if (heading.Length > MaxLength)
        {
            return null;
        }

        if (Find(heading) is { } whole)
        {
            return whole;
        }

        var rest = heading;
        foreach (var mention in CountryNameMatcher.Default.MentionsIn(heading).Reverse())
        {
            rest = mention.End <= rest.Length ? rest.Remove(mention.Start, mention.End - mention.Start) : rest;
        }

        if (Find(rest) is { } besideCountry)
        {
            return besideCountry;
        }

        var words = rest.Split(" \u00A0,:()–—|/".ToCharArray(), StringSplitOptions.RemoveEmptyEntries)
            .Select(word => DateFolding.Fold(word))
            .Where(word => !LabelWords.Fillers.Contains(word) && !word.All(char.IsDigit)
                && word is not ("-" or "'s" or "s"));
        return LabelWords.Kinds.TryGetValue(string.Join(' ', words), out var kind) ? kind : null;
    }
}
