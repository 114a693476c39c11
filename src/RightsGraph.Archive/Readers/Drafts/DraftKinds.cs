using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>The kind that a draft states. A word that is no kind of ours is kept as an extra field.</summary>
internal static class DraftKinds
{
    public static EntryKind? Of(RecordDraft draft, DocumentMapping mapping) =>
        draft.Values(RecordField.Kind)
            .Select(value => Find(value.Value))
            .FirstOrDefault(kind => kind is not null)
        ?? (mapping.Constants.TryGetValue(RecordField.Kind, out var constant) ? Find(constant) : null);

    public static EntryKind? Find(string word) =>
        Enum.TryParse<EntryKind>(word, ignoreCase: true, out var kind) && char.IsLetter(word[0]) ? kind : null;
}
