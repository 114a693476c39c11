using System.Diagnostics;
using System.Text;

namespace RightsGraph.EndToEnd;

/// <summary>One run of the real program, in a process of its own, from the project's folder.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder messages = new();

    private ProgramRun(Process process) => this.process = process;

    /// <summary>What came to standard output so far.</summary>
    public string Output => Snapshot(output);

    /// <summary>What came to standard error so far.</summary>
    public string Messages => Snapshot(messages);

    public bool HasEnded => process.HasExited;

    public static ProgramRun Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "RightsGraph.Server.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Project.PathOf(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var run = new ProgramRun(process);
        process.OutputDataReceived += (_, line) => Append(run.output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(run.messages, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return run;
    }

    /// <summary>Sends all that is to come through standard input.</summary>
    public async Task SendAsync(byte[] input)
    {
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
    }

    /// <summary>Runs to the end and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.AppendLine(line);
            }
        }
    }

    private static string Snapshot(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
