using System.IO.Compression;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Looks through the XML of a sheet before the library does. That makes room for every column up to the one
/// that a cell claims to be in, and <c>ZZZZZZ1</c> would take gigabytes; and it joins a text piece by piece, for hours
/// if the text is a gigabyte.</summary>
internal static class SheetScan
{
    /// <summary>The last column is XFD.</summary>
    private const int MaxLetters = 3;

    private const int BufferBytes = 1 << 16;

    /// <returns>What no sheet of Excel has; null for a sheet.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static string? ProblemOf(ZipArchiveEntry sheet)
    {
        using var stream = sheet.Open();
        var buffer = new byte[BufferBytes];
        var scan = default(Scan);
        var length = 0;
        while (stream.Read(buffer) is > 0 and var count)
        {
            foreach (var value in buffer.AsSpan(0, count))
            {
                length = value == (byte)'<' ? 0 : length + 1;
                if (length > ReadLimits.RowLength)
                {
                    return $"a cell of the workbook has more than {ReadLimits.RowLength:N0} bytes";
                }

                if (scan.Step(value))
                {
                    return "a cell of the workbook claims a column that Excel does not have";
                }
            }
        }

        return null;
    }

    /// <summary>Matches the attribute <c>r="A1"</c> of a cell, byte by byte.</summary>
    private struct Scan
    {
        /// <summary>How much of a blank, <c>r</c>, <c>=</c> and a quotation mark has been met.</summary>
        private int matched;

        private int letters;

        public bool Step(byte value)
        {
            if (matched == 4)
            {
                if (value is >= (byte)'A' and <= (byte)'Z')
                {
                    letters++;
                    return false;
                }

                var isImpossible = value is >= (byte)'0' and <= (byte)'9' && letters > MaxLetters;
                (matched, letters) = (0, 0);
                return isImpossible;
            }

            matched = value switch
            {
                (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' => 1,
                (byte)'r' when matched == 1 => 2,
                (byte)'=' when matched == 2 => 3,
                (byte)'"' or (byte)'\'' when matched == 3 => 4,
                _ => 0,
            };
            return false;
        }
    }
}
