namespace RightsGraph.Server.Importing;

/// <summary>A document of a file, or why the file could not be read to its end.</summary>
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
    public static IEnumerable<FileReadResult> ReadAll(IEnumerable<DocumentFile> files, TimeProvider clock)
    {
        foreach (var file in files)
        {
            string? problem = null;
            using var documents = DocumentReader.ReadAll(file.Source, clock.GetUtcNow()).GetEnumerator();
            for (var start = clock.GetTimestamp(); MoveNext(); start = clock.GetTimestamp())
            {
                yield return new FileReadResult(
                    file, documents.Current, null, file.BytesRead, clock.GetElapsedTime(start));
            }

            if (problem is not null)
            {
                yield return new FileReadResult(file, null, problem, file.BytesRead, TimeSpan.Zero);
            }

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
