namespace RightsGraph.Server.Importing;

/// <summary>A document of a file, or why the file could not be read to its end.</summary>
/// <param name="File">The file.</param>
/// <param name="Outcome">The document; null with a problem.</param>
/// <param name="Problem">Null with a document.</param>
/// <param name="BytesRead">Of all files together, up to the end of this document.</param>
/// <param name="Time">That reading took.</param>
internal sealed record FileReadResult(
    DocumentFile File, ReadOutcome? Outcome, string? Problem, long BytesRead, TimeSpan Time)
{
    /// <summary>About the memory of a record without its text.</summary>
    private const int BytesPerRecord = 300;

    /// <summary>About the memory of the document's bytes and records, in MiB, rounded up.</summary>
    public long Mebibytes
    {
        get
        {
            if (Outcome?.Document is not { } document)
            {
                return 1;
            }

            var texts = document.Summaries.Sum(record => SizeOf(record.Text))
                + document.Entries.Sum(record => SizeOf(record.Text));
            return ((document.Bytes.LongLength + texts) >> 20) + 1;
        }
    }

    /// <summary>Reads lazily, one document at a time.</summary>
    /// <param name="files">To be read.</param>
    /// <param name="clock">For the times.</param>
    /// <param name="onRead">Hears of the bytes read of all files together. What it throws ends the reading.</param>
    public static IEnumerable<FileReadResult> ReadAll(
        IEnumerable<DocumentFile> files, TimeProvider clock, Action<long> onRead)
    {
        var before = 0L;
        foreach (var file in files)
        {
            string? problem = null;
            var position = before;
            var source = file.Source with { OnRead = bytes => onRead(position = before + bytes) };
            using var documents = DocumentReader.ReadAll(source, clock.GetUtcNow()).GetEnumerator();
            for (var start = clock.GetTimestamp(); MoveNext(); start = clock.GetTimestamp())
            {
                yield return new FileReadResult(
                    file, documents.Current, null, position, clock.GetElapsedTime(start));
            }

            if (problem is not null)
            {
                yield return new FileReadResult(file, null, problem, position, TimeSpan.Zero);
            }

            onRead(before += file.Length);

            bool MoveNext()
            {
                try
                {
                    return documents.MoveNext();
                }
                catch (IOException fault)
                {
                    problem = fault.Message;
                    return false;
                }
            }
        }
    }

    private static long SizeOf(string? text) => BytesPerRecord + ((text?.Length ?? 0L) * sizeof(char));
}
