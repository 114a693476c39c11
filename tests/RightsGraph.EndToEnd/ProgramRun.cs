using System.Diagnostics;
using System.Text;

namespace RightsGraph.EndToEnd;

/// <summary>One run of the real program, in a process of its own, from the project's folder.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static readonly string Library = Path.Combine(AppContext.BaseDirectory, "rightsgraph.dll");

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder messages = new();

    private ProgramRun(Process process) => this.process = process;

    /// <summary>What came to standard output so far.</summary>
    public string Output => Snapshot(output);

    /// <summary>What came to standard error so far.</summary>
    public string Messages => Snapshot(messages);

    public bool HasEnded => process.HasExited;

    /// <summary>Of the process.</summary>
    public int Id => process.Id;

    public static ProgramRun Start(params string[] arguments) => StartBy([], arguments);

    /// <param name="runner">A program, such as <c>prlimit</c>, that runs what stands behind its own arguments.</param>
    /// <param name="arguments">Of the program that is tested.</param>
    public static ProgramRun StartBy(IEnumerable<string> runner, params string[] arguments)
    {
        string[] line = [.. runner, "dotnet", Library, .. arguments];
        return Start(line[0], Project.PathOf(), line[1..]);
    }

    /// <summary>Runs a script of bash, in which <c>rightsgraph</c> is the program that is tested.</summary>
    public static ProgramRun StartScript(string script, string folder) => Start(
        "bash", folder, ["-c", $"rightsgraph() {{ dotnet '{Library}' \"$@\"; }}\n{script}"]);

    /// <inheritdoc cref="StartScript"/>
    public static async Task<(int ExitCode, string Output, string Messages)> ScriptToEndAsync(
        string script, string folder)
    {
        await using var run = StartScript(script, folder);
        return (await run.EndAsync(), run.Output, run.Messages);
    }

    /// <summary>Runs a program of another place, in a working folder of its own.</summary>
    public static ProgramRun Start(string program, string folder, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
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

    /// <param name="arguments">Of the program.</param>
    /// <param name="input">All that comes through standard input; null where that stays open.</param>
    public static async Task<(int ExitCode, string Output, string Messages)> ToEndAsync(
        string[] arguments, string? input = null)
    {
        await using var run = Start(arguments);
        if (input is not null)
        {
            await run.process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
            run.process.StandardInput.Close();
        }

        var exitCode = await run.EndAsync();
        return (exitCode, run.Output, run.Messages);
    }

    /// <summary>Sends a signal such as <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{name} {process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Runs to the end and gives the exit code.</summary>
    /// <param name="longest">After which it is taken for one that hangs; three minutes where null.</param>
    public async Task<int> EndAsync(TimeSpan? longest = null)
    {
        using var patience = new CancellationTokenSource(longest ?? Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Waits for its end; gives the most bytes that were resident, looked at every few milliseconds.</summary>
    public async Task<long> PeakMemoryAsync()
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
            }

            await Task.Delay(5);
        }

        return peak;
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
