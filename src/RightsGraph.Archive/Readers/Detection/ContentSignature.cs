using System.IO.Compression;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Detection;

/// <summary>Tells formats by their first bytes.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Advice">What a foreign document is and what its owner can do, as a sentence; null for others.</param>
internal sealed record ContentSignature(ContentKind Kind, string? Advice = null)
{
    /// <summary>Whether a foreign document is of a format that we know, and not only no text.</summary>
    public bool IsKnown { get; init; } = true;

    private static readonly (byte[] Magic, string Advice)[] Foreign =
    [
        ("%PDF"u8.ToArray(), "it is a PDF; make text of it with 'pdftotext FILE.pdf FILE.txt' and import that"),
        ("{\\rtf"u8.ToArray(), "it is a rich text document (RTF); save it as plain text or as a web page"),
        ("SQLite format 3"u8.ToArray(), "it is a database of SQLite; export its table as CSV, or name an archive of "
            + "this program with --store sqlite:PATH"),
        ("PAR1"u8.ToArray(), "it is a Parquet table; convert it to CSV"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "it is a picture (PNG); pictures of texts are not read"),
        ([0xFF, 0xD8, 0xFF], "it is a picture (JPEG); pictures of texts are not read"),
        ("GIF8"u8.ToArray(), "it is a picture (GIF)"),
        ([0x1F, 0x8B], "it is compressed with gzip; let its name end in .gz, behind the ending of its format"),
        ("BZh"u8.ToArray(), "it is compressed with bzip2; unpack it"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "it is compressed with xz; unpack it"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "it is a 7z archive; unpack it"),
        ("Rar!"u8.ToArray(), "it is a RAR archive; unpack it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with zstd; unpack it"),
        ("ID3"u8.ToArray(), "it is a sound recording"),
        ("OggS"u8.ToArray(), "it is a sound recording"),
    ];

    public static ContentSignature Of(SourceDocument document)
    {
        var head = Head(document);
        if (Foreign.FirstOrDefault(known => head.AsSpan().StartsWith(known.Magic)) is { Advice: { } advice })
        {
            return new ContentSignature(ContentKind.Foreign, advice);
        }

        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return OfZip(document);
        }

        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return new ContentSignature(ContentKind.OldWorkbook);
        }

        return OfText(TextHead.Decode(head));
    }

    /// <summary>The first bytes, unpacked; empty where they cannot be, which the reader will say.</summary>
    private static byte[] Head(SourceDocument document)
    {
        if (!document.IsCompressed)
        {
            return document.Bytes[..Math.Min(document.Bytes.Length, TextHead.Length)];
        }

        try
        {
            using var stream = new MemoryStream(document.Bytes, writable: false);
            using var head = new MemoryStream();
            foreach (var chunk in PlainBytes.Read(stream, isCompressed: true, ReadLimits.DocumentBytes))
            {
                head.Write(chunk.Span);
                if (head.Length >= TextHead.Length)
                {
                    break;
                }
            }

            return head.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static ContentSignature OfZip(SourceDocument document)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(document.Bytes, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Take(10_000).Select(entry => entry.FullName).ToList();
            return names.Exists(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                    ? new ContentSignature(ContentKind.Workbook)
                : names.Exists(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
                    ? Advise("it is a document of Word; save it as plain text (UTF-8) or as a filtered web page")
                : names.Contains("content.xml") && names.Contains("mimetype")
                    ? Advise("it is an OpenDocument file; save a spreadsheet as .xlsx or .csv, a text as .txt or .html")
                : names.Exists(name => name.EndsWith(".opf", StringComparison.OrdinalIgnoreCase))
                    ? Advise("it is an e-book (EPUB); unpack it and import the .xhtml files in it")
                : Advise("it is a ZIP archive; unpack it and import the folder");
        }
        catch (InvalidDataException)
        {
            return Advise("it is a damaged ZIP archive; a workbook of Excel is one too: save or download it again");
        }
    }

    private static ContentSignature OfText(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start switch
        {
            _ when text.Contains('\0', StringComparison.Ordinal) =>
                Advise("its bytes are no text and of no format that is read") with { IsKnown = false },
            _ when start.StartsWith("---\n") || start.StartsWith("---\r") || start.StartsWith("+++\n")
                || start.StartsWith("+++\r") => new ContentSignature(ContentKind.FrontMatter),
            _ when start.StartsWith("<") => OfMarkup(start),
            _ when start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("From: <Saved by", StringComparison.OrdinalIgnoreCase) =>
                Advise("it is a web archive (MHTML); save the page as HTML alone"),
            ['{', ..] or ['[', ..] =>
                new ContentSignature(IsJsonLines(start) ? ContentKind.JsonLines : ContentKind.Json),
            _ => new ContentSignature(NamesColumns(start) ? ContentKind.Table : ContentKind.Text),
        };
    }

    /// <summary>Excel's "Unicode text" ends in .txt and is a table.</summary>
    private static bool NamesColumns(ReadOnlySpan<char> start)
    {
        var end = start.IndexOfAny('\r', '\n');
        var line = (end < 0 ? start : start[..end]).ToString();
        return Array.Exists(['\t', ';', ','], delimiter =>
            line.Split(delimiter) is { Length: > 2 } cells
            && cells.Select(cell => FieldNames.Find(cell)?.Field).OfType<RecordField>().Distinct().Count() > 2);
    }

    private static ContentSignature OfMarkup(ReadOnlySpan<char> start) => MarkupRoot.Of(start) switch
    {
        "rss" or "feed" or "RDF" => new ContentSignature(ContentKind.Feed),
        "html" or "!doctype html" or "body" or "head" or "div" or "p" or "article" or "table" or "meta" or "title" =>
            new ContentSignature(ContentKind.Html),
        "" => new ContentSignature(ContentKind.Text),
        _ when start.StartsWith("<?xml", StringComparison.Ordinal) => new ContentSignature(ContentKind.OtherXml),
        _ => new ContentSignature(ContentKind.Text),
    };

    /// <summary>Two objects that a line end divides; a list spread over lines has a comma between them.</summary>
    private static bool IsJsonLines(ReadOnlySpan<char> start)
    {
        var end = start.IndexOf('\n');
        return start[0] == '{' && end > 1 && start[..end].TrimEnd().EndsWith("}")
            && start[end..].TrimStart().StartsWith("{");
    }

    private static ContentSignature Advise(string advice) => new(ContentKind.Foreign, advice);
}
