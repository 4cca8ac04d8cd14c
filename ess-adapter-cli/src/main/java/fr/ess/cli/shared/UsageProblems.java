package fr.ess.cli.shared;

import fr.ess.domain.shared.Message;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what picocli could not parse into our own words, with what was probably meant. */
final class UsageProblems {

    private UsageProblems() {}

    /** The problem in our terms. */
    static UsageException explain(ParameterException problem, CommandLine all) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return said(unmatched(unmatched, all), command, problem);
        }
        if (problem instanceof MissingParameterException missing) {
            return said(missing(missing), command, problem);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return said(
                    Message.of(
                            UsageProblem.OPTION_TWICE, "option", ((OptionSpec) twice.getOverwritten()).longestName()),
                    command,
                    problem);
        }
        return said(Message.of(UsageProblem.OTHER, "why", String.valueOf(problem.getMessage())), command, problem);
    }

    private static UsageException said(Message message, String command, ParameterException problem) {
        UsageException explained = new UsageException(message.with("command", command));
        explained.initCause(problem);
        return explained;
    }

    private static Message unmatched(UnmatchedArgumentException problem, CommandLine all) {
        String word = problem.getUnmatched().get(0);
        CommandLine reached = whole(problem.getCommandLine(), all);
        if (word.startsWith("-")) {
            List<String> names = reached.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return proposing(UsageProblem.OPTION_UNKNOWN, UsageProblem.OPTION_UNKNOWN_PROPOSED, name, names);
        }
        return reached.getSubcommands().isEmpty()
                ? Message.of(UsageProblem.ARGUMENT_SURPLUS, "word", word)
                : proposing(
                        UsageProblem.COMMAND_UNKNOWN,
                        UsageProblem.COMMAND_UNKNOWN_PROPOSED,
                        word,
                        List.copyOf(reached.getSubcommands().keySet()));
    }

    /** The same command in the whole tree: the one parsed held only the branches that were named. */
    private static CommandLine whole(CommandLine parsed, CommandLine all) {
        CommandLine parent = parsed.getParent();
        if (parent == null) {
            return all;
        }
        CommandLine found = whole(parent, all).getSubcommands().get(parsed.getCommandName());
        return found == null ? parsed : found;
    }

    private static Message proposing(UsageProblem plain, UsageProblem proposed, String word, List<String> known) {
        List<String> near = known.stream()
                .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
                .sorted(java.util.Comparator.comparingInt(name -> distance(word, name)))
                .limit(2)
                .toList();
        return near.isEmpty()
                ? Message.of(plain, "word", word).with("known", String.join(", ", known))
                : Message.of(proposed, "word", word).with("proposals", String.join(", ", near));
    }

    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }

    private static Message missing(MissingParameterException problem) {
        List<ArgSpec> missing = problem.getMissing();
        boolean option = missing.stream().anyMatch(ArgSpec::isOption);
        String names = missing.stream()
                .map(arg -> arg instanceof OptionSpec named ? named.longestName() : arg.paramLabel())
                .collect(Collectors.joining(", "));
        return Message.of(option ? UsageProblem.VALUE_MISSING : UsageProblem.ARGUMENT_MISSING, "what", names);
    }
}
