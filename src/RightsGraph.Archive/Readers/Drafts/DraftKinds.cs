using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>The kind that a draft states. A word that is no kind of ours is kept as an extra field.</summary>
internal static class DraftKinds
{
    private static readonly string[] Joints = [" and ", " & ", "/", " y ", " et ", " und ", " e "];

    public static EntryKind? Of(RecordDraft draft, DocumentMapping mapping) =>
        draft.Values(RecordField.Kind)
            .Select(value => Find(value.Value))
            .FirstOrDefault(kind => kind is not null)
        ?? (draft.HasLists ? null : OfTopics(draft))
        ?? (mapping.Constants.TryGetValue(RecordField.Kind, out var constant) ? Find(constant) : null);

    /// <summary>A word for a kind, or several of which the last says it: Situation Report.</summary>
    public static EntryKind? Find(string word)
    {
        if (Enum.TryParse<EntryKind>(word, ignoreCase: true, out var kind) && char.IsLetter(word[0]))
        {
            return kind;
        }

        return OfLabel(word) ?? KindWords.Find(word[(word.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>A label can name a kind twice: News and Press Release.</summary>
    private static EntryKind? OfLabel(string label)
    {
        if (KindWords.Find(label) is { } whole)
        {
            return whole;
        }

        var parts = label.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.Select(KindWords.Find).Distinct().ToList() is [{ } only] ? only : null;
    }

    /// <summary>The one kind that a category names; sites file their posts under News, Reports, Statements.</summary>
    private static EntryKind? OfTopics(RecordDraft draft)
    {
        var kinds = draft.Values(RecordField.Topics)
            .Select(topic => OfLabel(topic.Value))
            .OfType<EntryKind>()
            .Distinct()
            .ToList();
        return kinds is [var only] ? only : null;
    }
}
