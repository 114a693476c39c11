using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>A document of a file, or why the file could not be read to its end.</summary>
/// <param name="File">Which was read.</param>
/// <param name="Outcome">Null where there is a problem.</param>
/// <param name="Problem">Null where there is a document.</param>
/// <param name="BytesRead">How far the file is read.</param>
/// <param name="Time">That it took to read the document.</param>
internal sealed record FileReadResult(
    DocumentFile File, ReadOutcome? Outcome, string? Problem, long BytesRead, TimeSpan Time)
{
    /// <summary>Besides its text, with its id, its place and its title.</summary>
    private const int BytesPerRecord = 300;

    /// <summary>What it takes in memory, in MiB rounded up: the document as it came, and its records.</summary>
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

    /// <summary>Reads the documents of files, one after the other, as they are asked for.</summary>
    /// <param name="files">Each is opened when those before it were read.</param>
    /// <param name="clock">Tells when a document came in, and how long it took.</param>
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
