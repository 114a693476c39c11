using Microsoft.Win32.SafeHandles;

namespace RightsGraph.Server.Commands;

/// <summary>Standard output, whose failures say so, or standard error, whose failures nobody could read.</summary>
internal sealed class StandardStream(Stream stream, bool isOutput) : Stream
{
    private const int OutputHandle = 1;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes <see cref="Console"/> write to both, where they lead to no terminal.</summary>
    public static void ReplaceThoseOfConsole()
    {
        if (Console.IsOutputRedirected)
        {
            Console.SetOut(WriterTo(OpenOutput()));
        }

        if (Console.IsErrorRedirected)
        {
            Console.SetError(WriterTo(new StandardStream(Console.OpenStandardError(), isOutput: false)));
        }
    }

    public static Stream OpenOutput() => new StandardStream(OpenHandle(), isOutput: true);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (isOutput)
            {
                var why = problem is IOException ? problem.Message : "It is closed.";
                throw new IOException($"Standard output cannot be written: {why}", problem);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>The stream of <see cref="Console"/> keeps silent when a pipe's reader has gone. A file needs it all the
    /// same: it knows the position that the processes before have left.</summary>
    private static Stream OpenHandle()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var handle = new SafeFileHandle(OutputHandle, ownsHandle: false);
            var pipe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    private static TextWriter WriterTo(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, Console.OutputEncoding) { AutoFlush = true });
}
