using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Suggesting;

/// <summary>
/// Keeps the vocabulary beside the index. Lucene leaves a file alone whose name does not look like one of its own.
/// </summary>
internal static class VocabularyFile
{
    private const string Name = "rightsgraph.vocabulary";

    /// <param name="directory">That of the index.</param>
    /// <param name="entries">In the order of their keys.</param>
    public static void Write(Directory directory, IReadOnlyCollection<VocabularyEntry> entries)
    {
        using var file = directory.CreateOutput(Name, IOContext.DEFAULT);
        file.WriteVInt32(entries.Count);
        foreach (var (key, text, count) in entries)
        {
            file.WriteString(key);
            file.WriteString(text);
            file.WriteVInt32(count);
        }
    }

    public static Vocabulary Read(Directory directory)
    {
        using var file = directory.OpenInput(Name, IOContext.READ_ONCE);
        var entries = new VocabularyEntry[file.ReadVInt32()];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = new VocabularyEntry(file.ReadString(), file.ReadString(), file.ReadVInt32());
        }

        return new Vocabulary(entries);
    }
}
