using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Index;

/// <summary>A file of our own in the directory of an index. Each commit writes a new one and names it, so that both are
/// updated together. Lucene leaves files alone whose names do not look like its own.</summary>
/// <param name="prefix">Of its names, which end with a number.</param>
/// <param name="codec">In its header.</param>
/// <param name="version">The only one that is read.</param>
internal sealed class CompanionFile(string prefix, string codec, int version)
{
    public string NextName(string? name) =>
        int.TryParse(name?[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? prefix + (number + 1).ToString(CultureInfo.InvariantCulture)
            : prefix + "1";

    /// <summary>Deletes the files of earlier commits and of failed ones.</summary>
    public void DeleteOthers(Directory directory, string name)
    {
        foreach (var other in directory.ListAll()
            .Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && file != name))
        {
            directory.DeleteFile(other);
        }
    }

    public void Write(Directory directory, string name, Action<IndexOutput> write)
    {
        using (var file = directory.CreateOutput(name, IOContext.DEFAULT))
        {
            // Lucene.Net's file output is slow with single bytes: the vocabulary of 68,715 texts took it 0.54 s, and
            // this 0.35.
            using var buffer = new RAMOutputStream();
            write(buffer);
            CodecUtil.WriteHeader(file, codec, version);
            buffer.WriteTo(file);
            CodecUtil.WriteFooter(file);
        }

        directory.Sync([name]);
    }

    /// <summary>Once it is open, it can be read even when an update has deleted it.</summary>
    public static IndexInput Open(Directory directory, string name) => directory.OpenInput(name, IOContext.READ_ONCE);

    /// <summary>Checks, reads and closes it.</summary>
    public T Read<T>(IndexInput input, Func<IndexInput, T> read)
    {
        using var file = input;
        CodecUtil.ChecksumEntireFile(file);
        file.Seek(0);
        CodecUtil.CheckHeader(file, codec, version, version);
        return read(file);
    }
}
