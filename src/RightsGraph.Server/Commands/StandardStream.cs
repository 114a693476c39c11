namespace RightsGraph.Server.Commands;

/// <summary>Standard output, whose failures say so, or standard error, whose failures nobody could read. The streams of
/// <see cref="Console"/> keep silent when a pipe's reader has gone.</summary>
internal sealed class StandardStream : WriteOnlyStream
{
    private readonly bool isOutput;
    private readonly Stream stream;

    private StandardStream(bool isOutput)
    {
        this.isOutput = isOutput;
        stream = (OperatingSystem.IsWindows(), isOutput) switch
        {
            (true, true) => Console.OpenStandardOutput(),
            (true, false) => Console.OpenStandardError(),
            _ => new DescriptorStream(isOutput ? FileDescriptor.StandardOutput : FileDescriptor.StandardError),
        };
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
            Console.SetError(WriterTo(new StandardStream(isOutput: false)));
        }
    }

    public static Stream OpenOutput() => new StandardStream(isOutput: true);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException problem)
        {
            if (isOutput)
            {
                throw new IOException($"Standard output cannot be written: {problem.Message}", problem);
            }
        }
    }

    private static TextWriter WriterTo(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, Console.OutputEncoding) { AutoFlush = true });
}
