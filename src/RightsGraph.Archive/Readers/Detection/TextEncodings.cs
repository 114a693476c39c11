using System.Text;
using System.Text.Unicode;

namespace RightsGraph.Archive.Readers.Detection;

/// <summary>Opens the bytes of a text file as characters. UTF-8 and UTF-16 are decided by what is valid. Of older
/// encodings, which take any bytes, the one is taken in which the words are words, and that is told; where there is
/// none, the document is refused.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">Of the whole document.</param>
    /// <param name="stated">The name of an encoding, from a mapping.</param>
    /// <param name="told">What to tell of the choice; null where there was none.</param>
    /// <param name="problem">Why the text cannot be read; null with a reader.</param>
    public static TextReader? Open(ReadOnlyMemory<byte> bytes, string? stated, out string? told, out string? problem)
    {
        (told, problem) = (null, null);
        if (stated is not null)
        {
            return OpenAs(bytes, stated, out problem);
        }

        var span = bytes.Span;
        if (Utf16Of(span) is { } utf16)
        {
            problem = span.Length % 2 == 0 && IsValid(span, utf16)
                ? null
                : "its bytes are not valid UTF-16, as which it begins; save it as UTF-8";
            return problem is null ? Reader(bytes, utf16) : null;
        }

        if (Utf8.IsValid(span))
        {
            return Reader(bytes, Encoding.UTF8);
        }

        if (!IsDamagedUtf8(span) && EncodingChoice.For(HighWords.In(span)) is { } choice)
        {
            told = $"it is not UTF-8; it was read as {choice.Name}, in which its words are words; state another with "
                + "the line 'encoding:' of a mapping";
            return new SingleByteReader(bytes, choice.Characters);
        }

        var bad = span.Length - Tail(span);
        problem = $"line {LineOf(span, bad):N0}, byte {bad + 1:N0}: it is not valid UTF-8 here, and no other encoding "
            + "makes words of the bytes; save it as UTF-8, or state its encoding with a mapping";
        return null;
    }

    private static StreamReader? OpenAs(ReadOnlyMemory<byte> bytes, string name, out string? problem)
    {
        try
        {
            var encoding = Encoding.GetEncoding(
                name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            problem = IsValid(bytes.Span, encoding) ? null : $"its bytes are not valid {name}, as which it is stated";
            return problem is null ? Reader(bytes, encoding) : null;
        }
        catch (ArgumentException)
        {
            problem = $"its encoding is stated as '{FieldProblems.Shortened(name)}', which is unknown; state a "
                + "registered name such as windows-1252 with a mapping";
            return null;
        }
    }

    private static StreamReader Reader(ReadOnlyMemory<byte> bytes, Encoding encoding) =>
        new(new ReadOnlyMemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);

    /// <summary>Whether the bytes are plainly meant to be UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => Utf16Of(bytes) is not null;

    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static bool IsValid(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            var decoder = strict.GetDecoder();
            for (; bytes.Length > 0; bytes = bytes[Math.Min(bytes.Length, 1 << 20)..])
            {
                decoder.GetCharCount(bytes[..Math.Min(bytes.Length, 1 << 20)], flush: bytes.Length <= 1 << 20);
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether most of what is above ASCII is valid UTF-8, which no other encoding looks like by chance: then
    /// the rest is damage.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var start)
        {
            bytes = bytes[start..];
            var isValid = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            good += isValid ? 1 : 0;
            bad += isValid ? 0 : 1;
            bytes = bytes[Math.Max(1, length)..];
        }

        return good > bad;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..index];
        return 1 + Math.Max(before.Count((byte)'\n'), before.Count((byte)'\r'));
    }

    /// <summary>The length of what is left from the first bad byte on.</summary>
    private static int Tail(ReadOnlySpan<byte> bytes)
    {
        while (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            bytes = bytes[length..];
        }

        return bytes.Length;
    }
}
