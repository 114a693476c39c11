using System.IO.Compression;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Looks through the XML of a sheet before the library does: it makes room for every column up to the one that
/// a cell claims to be in, and <c>ZZZZZZ1</c> would take gigabytes.</summary>
internal static class SheetScan
{
    /// <summary>The last column is XFD.</summary>
    private const int MaxLetters = 3;

    private const int BufferBytes = 1 << 16;

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static bool HasImpossibleColumn(ZipArchiveEntry sheet)
    {
        using var stream = sheet.Open();
        var buffer = new byte[BufferBytes];

        // Letters behind a quotation mark; -1 elsewhere.
        var letters = -1;
        while (stream.Read(buffer) is > 0 and var count)
        {
            var rest = buffer.AsSpan(0, count);
            while (!rest.IsEmpty)
            {
                if (letters < 0)
                {
                    var quote = rest.IndexOfAny((byte)'"', (byte)'\'');
                    rest = quote < 0 ? [] : rest[(quote + 1)..];
                    letters = quote < 0 ? -1 : 0;
                    continue;
                }

                var next = rest[0];
                if (next is >= (byte)'A' and <= (byte)'Z')
                {
                    letters++;
                    rest = rest[1..];
                }
                else if (next is >= (byte)'0' and <= (byte)'9' && letters > MaxLetters)
                {
                    return true;
                }
                else
                {
                    letters = -1;
                    rest = next is (byte)'"' or (byte)'\'' ? rest : rest[1..];
                }
            }
        }

        return false;
    }
}
